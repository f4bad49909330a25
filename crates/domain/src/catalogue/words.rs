use chrono::{Datelike, NaiveDate};

use super::{Part, Places};
use crate::words::{clock, count, weekday, weekday_and_day};

/// The days of a session: `Tuesday 1 December 2026`, `Tuesday 1 and Wednesday 2 December 2026`,
/// and for more than two days the first and the last: `4 days, Tuesday 1 December 2026 to …`.
pub fn days_words(parts: &[Part]) -> String {
    let mut days: Vec<NaiveDate> = parts.iter().map(|part| part.on).collect();
    days.sort_unstable();
    days.dedup();
    match days.as_slice() {
        [] => String::new(),
        [only] => weekday_and_day(*only),
        [first, second] if (first.year(), first.month()) == (second.year(), second.month()) => {
            format!(
                "{} {} and {}",
                weekday(*first),
                first.day(),
                weekday_and_day(*second)
            )
        }
        [first, second] => format!(
            "{} and {}",
            weekday_and_day(*first),
            weekday_and_day(*second)
        ),
        [first, .., last] => format!(
            "{} days, {} to {}",
            days.len(),
            weekday_and_day(*first),
            weekday_and_day(*last)
        ),
    }
}

/// Days and times of a session in one line: `Tuesday 1 December 2026, 9:30am to 4:30pm`. Where
/// the parts keep different hours only the days and the first start are said.
pub fn session_words(parts: &[Part]) -> String {
    let days = days_words(parts);
    let Some(first) = parts.iter().min_by_key(|part| (part.on, part.from)) else {
        return days;
    };
    if parts
        .iter()
        .all(|part| (part.from, part.to) == (first.from, first.to))
    {
        format!("{days}, {} to {}", clock(first.from), clock(first.to))
    } else {
        format!("{days}, from {}", clock(first.from))
    }
}

/// `3 places left`, `1 place left`, `Full`, `Full, 4 waiting`.
pub fn places_words(places: Places) -> String {
    match (places.free(), places.waiting) {
        (0, 0) => "Full".to_owned(),
        (0, waiting) => format!("Full, {waiting} waiting"),
        (free, _) => format!("{} left", count(free, "place", "places")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PartId;

    fn part(number: i32, on: &str, from: &str, to: &str) -> Part {
        Part {
            id: PartId(uuid::Uuid::nil()),
            number,
            on: on.parse().unwrap(),
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        }
    }

    #[test]
    fn one_day() {
        assert_eq!(
            session_words(&[part(1, "2026-12-01", "09:30:00", "12:30:00")]),
            "Tuesday 1 December 2026, 9:30am to 12:30pm"
        );
    }

    #[test]
    fn two_days_of_one_month_say_it_once() {
        assert_eq!(
            session_words(&[
                part(1, "2026-12-01", "09:30:00", "16:30:00"),
                part(2, "2026-12-02", "09:30:00", "16:30:00"),
            ]),
            "Tuesday 1 and Wednesday 2 December 2026, 9:30am to 4:30pm"
        );
    }

    #[test]
    fn two_halves_of_one_day_are_one_day() {
        assert_eq!(
            session_words(&[
                part(1, "2026-12-01", "09:30:00", "12:00:00"),
                part(2, "2026-12-01", "13:00:00", "16:30:00"),
            ]),
            "Tuesday 1 December 2026, from 9:30am"
        );
    }

    #[test]
    fn many_days_say_how_many() {
        assert_eq!(
            days_words(&[
                part(1, "2026-12-01", "09:30:00", "16:30:00"),
                part(2, "2026-12-08", "09:30:00", "16:30:00"),
                part(3, "2027-01-12", "09:30:00", "16:30:00"),
            ]),
            "3 days, Tuesday 1 December 2026 to Tuesday 12 January 2027"
        );
    }
}

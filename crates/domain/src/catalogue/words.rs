use chrono::{Datelike, NaiveDate};

use super::{Part, PartForm, Places};
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

/// Days and times of a session in one line: `Tuesday 1 December 2026, 9:30am to 4:30pm`, with the
/// times of [`hours_words`].
pub fn session_words(parts: &[Part]) -> String {
    let days = days_words(parts);
    let hours = hours_words(&parts.iter().map(Part::form).collect::<Vec<_>>());
    if hours.is_empty() {
        days
    } else {
        format!("{days}, {hours}")
    }
}

/// Times of a session: `9:30am to 4:30pm`, `9:30am to 12pm and 1pm to 4:30pm` where each of its days
/// has both; where the days keep different hours only the first start is said: `from 9:30am`.
pub fn hours_words(parts: &[PartForm]) -> String {
    let mut parts = parts.to_vec();
    parts.sort_unstable();
    let hours_of = |day: &[PartForm]| {
        day.iter()
            .map(|part| format!("{} to {}", clock(part.from), clock(part.to)))
            .collect::<Vec<_>>()
    };
    let mut days = parts.chunk_by(|one, next| one.on == next.on).map(hours_of);
    let (Some(hours), Some(first)) = (days.next(), parts.first()) else {
        return String::new();
    };
    if days.all(|other| other == hours) {
        hours.join(" and ")
    } else {
        format!("from {}", clock(first.from))
    }
}

/// On how many days a session is: two halves of one day are one day.
pub fn number_of_days(parts: &[PartForm]) -> usize {
    let mut days: Vec<NaiveDate> = parts.iter().map(|part| part.on).collect();
    days.sort_unstable();
    days.dedup();
    days.len()
}

/// What one part of a session is called: `Day`, or `Part` where a day has several.
pub fn part_word(parts: &[PartForm]) -> &'static str {
    if number_of_days(parts) == parts.len() {
        "Day"
    } else {
        "Part"
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
        let halves = [
            part(1, "2026-12-01", "09:30:00", "12:00:00"),
            part(2, "2026-12-01", "13:00:00", "16:30:00"),
        ];
        assert_eq!(
            session_words(&halves),
            "Tuesday 1 December 2026, 9:30am to 12pm and 1pm to 4:30pm"
        );
        let halves = halves.map(|half| half.form());
        assert_eq!((number_of_days(&halves), part_word(&halves)), (1, "Part"));
    }

    #[test]
    fn days_with_different_hours_say_the_first_start_alone() {
        let days = [
            part(1, "2026-12-01", "09:30:00", "16:30:00"),
            part(2, "2026-12-02", "09:30:00", "12:00:00"),
        ];
        let days = days.map(|day| day.form());
        assert_eq!(hours_words(&days), "from 9:30am");
        assert_eq!((number_of_days(&days), part_word(&days)), (2, "Day"));
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

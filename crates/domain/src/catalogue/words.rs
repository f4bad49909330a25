use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{Part, Places};

/// `1 December 2026`.
pub fn date_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// `Tuesday 1 December 2026`.
pub fn long_date_words(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// `9:30am`, `12pm`, `4:05pm`.
pub fn time_words(at: NaiveTime) -> String {
    let (is_afternoon, hour) = at.hour12();
    let half = if is_afternoon { "pm" } else { "am" };
    match at.minute() {
        0 => format!("{hour}{half}"),
        minute => format!("{hour}:{minute:02}{half}"),
    }
}

/// The days of a session: `Tuesday 1 December 2026`, `Tuesday 1 and Wednesday 2 December 2026`,
/// and for more than two days the first and the last: `4 days, Tuesday 1 December 2026 to …`.
pub fn days_words(parts: &[Part]) -> String {
    let mut days: Vec<NaiveDate> = parts.iter().map(|part| part.on).collect();
    days.sort_unstable();
    days.dedup();
    match days.as_slice() {
        [] => String::new(),
        [only] => long_date_words(*only),
        [first, second] if (first.year(), first.month()) == (second.year(), second.month()) => {
            format!(
                "{} and {}",
                first.format("%A %-d"),
                long_date_words(*second)
            )
        }
        [first, second] => format!(
            "{} and {}",
            long_date_words(*first),
            long_date_words(*second)
        ),
        [first, .., last] => format!(
            "{} days, {} to {}",
            days.len(),
            long_date_words(*first),
            long_date_words(*last)
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
        format!(
            "{days}, {} to {}",
            time_words(first.from),
            time_words(first.to)
        )
    } else {
        format!("{days}, from {}", time_words(first.from))
    }
}

/// `3 places left`, `1 place left`, `Full`, `Full, 4 waiting`.
pub fn places_words(places: Places) -> String {
    match (places.free(), places.waiting) {
        (0, 0) => "Full".to_owned(),
        (0, waiting) => format!("Full, {waiting} waiting"),
        (1, _) => "1 place left".to_owned(),
        (free, _) => format!("{free} places left"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PartId;
    use rstest::rstest;

    fn part(number: i32, on: &str, from: &str, to: &str) -> Part {
        Part {
            id: PartId(uuid::Uuid::nil()),
            number,
            on: on.parse().unwrap(),
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        }
    }

    #[rstest]
    #[case("09:30:00", "9:30am")]
    #[case("12:00:00", "12pm")]
    #[case("00:00:00", "12am")]
    #[case("16:05:00", "4:05pm")]
    fn times(#[case] at: &str, #[case] words: &str) {
        assert_eq!(time_words(at.parse().unwrap()), words);
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

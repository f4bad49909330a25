use chrono::{DateTime, LocalResult, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::civil::london_instant;

/// The zone of every session: sessions are wall time in London.
pub const LONDON: Tz = chrono_tz::Europe::London;

/// The instant at which London's clocks last show `at` on `day`, so that a part that ends inside
/// the repeated hour of October is not cut short.
pub fn ends_at(day: NaiveDate, at: NaiveTime) -> DateTime<Utc> {
    match LONDON.from_local_datetime(&day.and_time(at)) {
        LocalResult::Ambiguous(_, later) => later.to_utc(),
        _ => london_instant(day, at),
    }
}

/// Whether the spring change skips this time: no London clock ever shows it.
pub fn is_skipped(day: NaiveDate, at: NaiveTime) -> bool {
    matches!(
        LONDON.from_local_datetime(&day.and_time(at)),
        LocalResult::None
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }
    fn time(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    #[rstest]
    #[case::winter("2026-12-01", "16:30:00", "2026-12-01T16:30:00Z")]
    #[case::summer("2026-07-01", "16:30:00", "2026-07-01T15:30:00Z")]
    #[case::spring_after_the_change("2026-03-29", "16:30:00", "2026-03-29T15:30:00Z")]
    #[case::autumn_afternoon("2026-10-25", "16:30:00", "2026-10-25T16:30:00Z")]
    #[case::autumn_second_of_two("2026-10-25", "01:30:00", "2026-10-25T01:30:00Z")]
    fn ends(#[case] on: &str, #[case] at: &str, #[case] instant: &str) {
        assert_eq!(
            ends_at(day(on), time(at)),
            instant.parse::<DateTime<Utc>>().unwrap()
        );
    }

    #[rstest]
    #[case("2026-03-29", "01:30:00", true)]
    #[case("2026-03-29", "02:00:00", false)]
    #[case("2026-10-25", "01:30:00", false)]
    fn skipped_times_are_known(#[case] on: &str, #[case] at: &str, #[case] skipped: bool) {
        assert_eq!(is_skipped(day(on), time(at)), skipped);
    }
}

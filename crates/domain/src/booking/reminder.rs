use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};

use crate::civil::{london_day, london_instant, next_day};

/// When whoever must answer is reminded next: at nine in the morning of the last of so many working
/// days after the request, or after the reminder before. Working days are Monday to Friday.
pub fn next_reminder(
    asked: DateTime<Utc>,
    reminded: Option<DateTime<Utc>>,
    working_days: u32,
) -> DateTime<Utc> {
    let mut day = london_day(reminded.unwrap_or(asked));
    let mut left = working_days.max(1);
    while left > 0 && day < NaiveDate::MAX {
        day = next_day(day);
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    london_instant(day, nine)
}

/// Whether a reminder is owed now. One that was missed, as while the server was down, is owed once
/// however many intervals have gone by.
pub fn is_reminder_due(
    asked: DateTime<Utc>,
    reminded: Option<DateTime<Utc>>,
    working_days: u32,
    now: DateTime<Utc>,
) -> bool {
    next_reminder(asked, reminded, working_days) <= now
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[rstest]
    #[case::monday("2026-11-23T10:00:00Z", None, 3, "2026-11-26T09:00:00Z")]
    #[case::over_a_weekend("2026-11-19T10:00:00Z", None, 3, "2026-11-24T09:00:00Z")]
    #[case::on_a_saturday("2026-11-21T10:00:00Z", None, 3, "2026-11-25T09:00:00Z")]
    #[case::again(
        "2026-11-16T10:00:00Z",
        Some("2026-11-19T09:00:00Z"),
        3,
        "2026-11-24T09:00:00Z"
    )]
    #[case::late_at_night("2026-07-06T23:30:00Z", None, 1, "2026-07-08T08:00:00Z")]
    #[case::over_the_change_of_clocks("2026-10-23T10:00:00Z", None, 1, "2026-10-26T09:00:00Z")]
    #[case::never_at_once("2026-11-23T10:00:00Z", None, 0, "2026-11-24T09:00:00Z")]
    fn at_nine_on_a_working_day(
        #[case] asked: &str,
        #[case] reminded: Option<&str>,
        #[case] days: u32,
        #[case] next: &str,
    ) {
        let (asked, reminded) = (at(asked), reminded.map(at));
        assert_eq!(next_reminder(asked, reminded, days), at(next));
        assert!(is_reminder_due(asked, reminded, days, at(next)));
        let before = at(next) - chrono::TimeDelta::seconds(1);
        assert!(!is_reminder_due(asked, reminded, days, before));
    }

    proptest! {
        #[test]
        fn a_reminder_just_sent_is_not_owed_again(seconds in 0_i64..100_000_000, days in 1_u32..30) {
            let asked = at("2026-11-20T09:00:00Z");
            let now = asked + chrono::TimeDelta::seconds(seconds);
            prop_assert!(!is_reminder_due(asked, Some(now), days, now));
        }
    }
}

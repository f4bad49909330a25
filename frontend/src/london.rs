//! London wall time of an instant, without the table of every zone of the world, which would be larger than
//! the rest of the app. The rule has stood since 1996 (Summer Time Order 2002): summer time from the last
//! Sunday of March to the last Sunday of October, each at 01:00 UTC.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use domain::words;

/// The wall time in London.
pub(crate) fn london(instant: DateTime<Utc>) -> NaiveDateTime {
    let utc = instant.naive_utc();
    if is_summer(utc) {
        utc + TimeDelta::hours(1)
    } else {
        utc
    }
}

/// The instant of a wall time in London; the earlier of the two in the hour that October repeats.
pub(crate) fn instant(wall: NaiveDateTime) -> DateTime<Utc> {
    let summer = (wall - TimeDelta::hours(1)).and_utc();
    if london(summer) == wall {
        summer
    } else {
        wall.and_utc()
    }
}

/// "20 November 2026, 4:52pm".
pub(crate) fn day_and_clock(instant: DateTime<Utc>) -> String {
    let at = london(instant);
    format!("{}, {}", words::day(at.date()), words::clock(at.time()))
}

/// Today in London, by the browser's clock: for what a form suggests, never for a rule.
pub(crate) fn today() -> NaiveDate {
    now().map_or_else(NaiveDate::default, |at| london(at).date())
}

/// The browser's clock.
pub(crate) fn now() -> Option<DateTime<Utc>> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 are far below 2^63"
    )]
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64)
}

fn is_summer(utc: NaiveDateTime) -> bool {
    let turn = |month| last_sunday(utc.year(), month).and_then(|day| day.and_hms_opt(1, 0, 0));
    turn(3).is_some_and(|spring| utc >= spring) && turn(10).is_some_and(|autumn| utc < autumn)
}

fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().num_days_from_sunday())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(instant: &str) -> String {
        london(instant.parse().unwrap()).to_string()
    }

    #[test]
    fn clocks_go_forward_and_back() {
        assert_eq!(clock("2026-03-29T00:59:59Z"), "2026-03-29 00:59:59");
        assert_eq!(clock("2026-03-29T01:00:00Z"), "2026-03-29 02:00:00");
        assert_eq!(clock("2026-10-25T00:59:59Z"), "2026-10-25 01:59:59");
        assert_eq!(clock("2026-10-25T01:00:00Z"), "2026-10-25 01:00:00");
    }

    #[test]
    fn walls_and_back() {
        for at in [
            "2026-07-01T08:00:00Z",
            "2026-12-01T09:00:00Z",
            "2026-10-25T00:30:00Z",
        ] {
            let at: DateTime<Utc> = at.parse().unwrap();
            assert_eq!(instant(london(at)), at);
        }
    }
}

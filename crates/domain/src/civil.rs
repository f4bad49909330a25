//! Civil dates and London wall time: the arithmetic that every rule shares.
//!
//! A day is a [`NaiveDate`] in Europe/London. Nothing here asks what the time is.

use chrono::{DateTime, Days, Duration, LocalResult, Months, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::London;
use serde::{Deserialize, Serialize};

/// *n* calendar months after a day: the same day of the month, or that month's last day where it has none
/// (31 January + 1 month is 28 or 29 February). Beyond the calendar's end it is the calendar's last day.
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}

/// *n* calendar months before a day, with the same care for short months.
pub fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months))
        .unwrap_or(NaiveDate::MIN)
}

/// *n* days after a day.
pub fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

/// *n* days before a day.
pub fn days_before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MIN)
}

/// The day after.
pub fn next_day(day: NaiveDate) -> NaiveDate {
    days_after(day, 1)
}

/// The day before.
pub fn day_before(day: NaiveDate) -> NaiveDate {
    days_before(day, 1)
}

/// The last day of the month that a day lies in.
pub fn month_end(day: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    day.with_day(1)
        .map_or(day, |first| day_before(months_after(first, 1)))
}

/// Whole days from one day to a later one; negative when it is earlier.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// The civil day in London at an instant.
pub fn london_day(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&London).date_naive()
}

/// The wall-clock time in London at an instant.
pub fn london_time(instant: DateTime<Utc>) -> NaiveTime {
    instant.with_timezone(&London).time()
}

/// The instant of a wall-clock time in London.
///
/// Where the clocks go forward and the time does not exist, it is read with the offset of before
/// (01:30 becomes 02:30 summer time). Where they go back and it exists twice, the first is meant.
pub fn london_instant(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let wall = day.and_time(time);
    match London.from_local_datetime(&wall) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.with_timezone(&Utc),
        LocalResult::None => {
            let hour = Duration::hours(1);
            let before = wall.checked_sub_signed(hour).unwrap_or(wall);
            London
                .from_local_datetime(&before)
                .earliest()
                .map_or_else(|| wall.and_utc(), |at| at.with_timezone(&Utc) + hour)
        }
    }
}

/// The instant at which a London day begins.
pub fn london_midnight(day: NaiveDate) -> DateTime<Utc> {
    london_instant(day, NaiveTime::MIN)
}

/// Days from a first to a last, both inclusive; without a last day it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DayRange {
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive; null while it has no end.
    pub to: Option<NaiveDate>,
}

impl DayRange {
    /// From a first day to a last, both inclusive.
    pub const fn new(from: NaiveDate, to: Option<NaiveDate>) -> Self {
        Self { from, to }
    }

    /// Whether the day lies in it.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.last()
    }

    /// The last day, or the calendar's last where it has no end.
    pub fn last(&self) -> NaiveDate {
        self.to.unwrap_or(NaiveDate::MAX)
    }

    /// Whether it has no day at all: its last day is before its first.
    pub fn is_empty(&self) -> bool {
        self.last() < self.from
    }

    /// The days that two ranges share, if any.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let both = Self {
            from: self.from.max(other.from),
            to: match (self.to, other.to) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        };
        (!both.is_empty()).then_some(both)
    }

    /// Whether two ranges share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.intersection(other).is_some()
    }

    /// How many days it has; null when it has no end.
    pub fn length(&self) -> Option<i64> {
        self.to.map(|to| (days_between(self.from, to) + 1).max(0))
    }
}

/// Ranges sorted and joined where they touch or overlap, empty ones left out.
pub fn union_of_days(mut ranges: Vec<DayRange>) -> Vec<DayRange> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_unstable_by_key(|range| range.from);
    let mut union: Vec<DayRange> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match union.last_mut() {
            Some(last) if range.from <= next_day(last.last()) => {
                if range.last() > last.last() {
                    last.to = range.to;
                }
            }
            _ => union.push(range),
        }
    }
    union
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2026-01-31", 1, "2026-02-28")]
    #[case("2024-01-31", 1, "2024-02-29")]
    #[case("2024-02-29", 12, "2025-02-28")]
    #[case("2024-02-29", 48, "2028-02-29")]
    #[case("2026-08-31", 6, "2027-02-28")]
    #[case("2026-11-20", 36, "2029-11-20")]
    #[case("2026-11-20", 0, "2026-11-20")]
    fn months_keep_the_day_or_take_the_last(#[case] from: &str, #[case] n: u32, #[case] to: &str) {
        assert_eq!(months_after(day(from), n), day(to));
    }

    #[rstest]
    #[case::winter("2026-01-15", "09:30", "2026-01-15T09:30:00Z")]
    #[case::summer("2026-07-15", "09:30", "2026-07-15T08:30:00Z")]
    #[case::gap("2026-03-29", "01:30", "2026-03-29T01:30:00Z")]
    #[case::overlap("2026-10-25", "01:30", "2026-10-25T00:30:00Z")]
    fn wall_time_becomes_an_instant(#[case] on: &str, #[case] at: &str, #[case] instant: &str) {
        let time = NaiveTime::parse_from_str(at, "%H:%M").unwrap();
        assert_eq!(
            london_instant(day(on), time),
            instant.parse::<DateTime<Utc>>().unwrap()
        );
    }

    #[rstest]
    #[case("2026-07-01T23:30:00Z", "2026-07-02")]
    #[case("2026-01-01T23:30:00Z", "2026-01-01")]
    fn the_day_is_london_s(#[case] instant: &str, #[case] on: &str) {
        assert_eq!(london_day(instant.parse().unwrap()), day(on));
    }

    #[rstest]
    #[case("2026-02-10", "2026-02-28")]
    #[case("2024-02-29", "2024-02-29")]
    #[case("2026-12-31", "2026-12-31")]
    fn a_month_ends(#[case] within: &str, #[case] end: &str) {
        assert_eq!(month_end(day(within)), day(end));
    }

    #[test]
    fn touching_ranges_become_one() {
        let range = |from: &str, to: Option<&str>| DayRange::new(day(from), to.map(day));
        assert_eq!(
            union_of_days(vec![
                range("2026-03-01", None),
                range("2026-01-01", Some("2026-01-31")),
                range("2026-02-01", Some("2026-02-10")),
                range("2026-02-05", Some("2026-02-01")),
            ]),
            vec![
                range("2026-01-01", Some("2026-02-10")),
                range("2026-03-01", None)
            ]
        );
    }

    proptest! {
        #[test]
        fn wall_time_comes_back(minutes in 0_i64..(40 * 366 * 24 * 60)) {
            let instant = DateTime::<Utc>::from_timestamp(minutes * 60, 0).unwrap();
            let back = london_instant(london_day(instant), london_time(instant));
            let apart = (instant - back).num_minutes();
            prop_assert!(apart == 0 || apart == 60, "{instant} {back}");
        }

        #[test]
        fn months_never_overshoot(offset in 0_u32..20_000, n in 0_u32..600) {
            use chrono::Datelike;
            let from = days_after(day("2000-01-01"), offset);
            let to = months_after(from, n);
            let months = |d: NaiveDate| i64::from(d.year()) * 12 + i64::from(d.month());
            prop_assert_eq!(months(to) - months(from), i64::from(n));
            prop_assert!(to.day() == from.day() || to == month_end(to));
        }
    }
}

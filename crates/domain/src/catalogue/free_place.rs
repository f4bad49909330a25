use chrono::{DateTime, Datelike, Duration, DurationRound, NaiveDate, NaiveTime, Utc, Weekday};
use serde::{Deserialize, Serialize};

use crate::civil::{london_day, london_instant, next_day};

/// What becomes of a place of a course that comes free while people wait for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FreePlace {
    /// The first on the list has it at once.
    #[default]
    GivenAtOnce,
    /// It is held for the first on the list until 5pm on the next working day.
    OfferedToNextWorkingDay,
    /// It is held for the first on the list for some hours.
    OfferedForHours,
}

impl FreePlace {
    /// Every choice, in the order in which screens list them.
    pub const ALL: [Self; 3] = [
        Self::GivenAtOnce,
        Self::OfferedToNextWorkingDay,
        Self::OfferedForHours,
    ];

    /// The code that travels and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GivenAtOnce => "given_at_once",
            Self::OfferedToNextWorkingDay => "offered_to_next_working_day",
            Self::OfferedForHours => "offered_for_hours",
        }
    }

    /// The words on screens.
    pub const fn label(self) -> &'static str {
        match self {
            Self::GivenAtOnce => "Give it to the first on the waiting list at once",
            Self::OfferedToNextWorkingDay => "Offer it until 5pm on the next working day",
            Self::OfferedForHours => "Offer it for some hours",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

/// How long an offered place is held. It runs from the sending of the offer, so that a mail server
/// which is down takes nobody's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeToAnswer {
    /// Until 5pm in London on the next day from Monday to Friday.
    NextWorkingDay,
    /// So many hours.
    Hours(i32),
}

impl TimeToAnswer {
    /// The fewest and the most hours that a course can give: a week at most.
    pub const HOURS: std::ops::RangeInclusive<i32> = 1..=168;

    /// The time that a course gives; none where it gives a free place at once.
    pub fn of(free_place: FreePlace, hours: Option<i32>) -> Option<Self> {
        match free_place {
            FreePlace::GivenAtOnce => None,
            FreePlace::OfferedToNextWorkingDay => Some(Self::NextWorkingDay),
            FreePlace::OfferedForHours => hours.map(Self::Hours),
        }
    }

    /// Until when an offer holds that was sent at `sent`, for a session that begins at `starts_at`:
    /// never longer than until then. A whole minute, since letters and screens tell no seconds.
    pub fn deadline(self, sent: DateTime<Utc>, starts_at: DateTime<Utc>) -> DateTime<Utc> {
        let answer_by = match self {
            Self::Hours(hours) => sent + Duration::hours(hours.into()),
            Self::NextWorkingDay => {
                let five = NaiveTime::from_hms_opt(17, 0, 0).unwrap_or(NaiveTime::MIN);
                london_instant(next_working_day(london_day(sent)), five)
            }
        };
        whole_minute(answer_by).min(starts_at)
    }
}

/// The next whole minute at or after an instant.
fn whole_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(Duration::minutes(1))
        .map_or(at, |minute| {
            if minute < at {
                minute + Duration::minutes(1)
            } else {
                minute
            }
        })
}

fn next_working_day(day: NaiveDate) -> NaiveDate {
    let mut next = next_day(day);
    while matches!(next.weekday(), Weekday::Sat | Weekday::Sun) {
        next = next_day(next);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn codes_read_back() {
        for choice in FreePlace::ALL {
            assert_eq!(FreePlace::parse(choice.code()), Some(choice));
            assert_eq!(serde_json::to_value(choice).unwrap(), choice.code());
        }
    }

    #[rstest]
    #[case::thursday(
        TimeToAnswer::NextWorkingDay,
        "2026-11-19T16:00:00Z",
        "2026-11-20T17:00:00Z"
    )]
    #[case::friday(
        TimeToAnswer::NextWorkingDay,
        "2026-11-20T08:00:00Z",
        "2026-11-23T17:00:00Z"
    )]
    #[case::sunday(
        TimeToAnswer::NextWorkingDay,
        "2026-11-22T23:59:00Z",
        "2026-11-23T17:00:00Z"
    )]
    #[case::summer(
        TimeToAnswer::NextWorkingDay,
        "2026-07-01T22:59:00Z",
        "2026-07-02T16:00:00Z"
    )]
    #[case::after_midnight_in_summer(
        TimeToAnswer::NextWorkingDay,
        "2026-07-01T23:01:00Z",
        "2026-07-03T16:00:00Z"
    )]
    #[case::clocks_go_back(
        TimeToAnswer::NextWorkingDay,
        "2026-10-23T10:00:00Z",
        "2026-10-26T17:00:00Z"
    )]
    #[case::hours(TimeToAnswer::Hours(4), "2026-11-20T16:00:00Z", "2026-11-20T20:00:00Z")]
    #[case::a_whole_minute(
        TimeToAnswer::Hours(4),
        "2026-11-20T16:00:00.000000001Z",
        "2026-11-20T20:01:00Z"
    )]
    #[case::never_beyond_the_beginning(
        TimeToAnswer::Hours(48),
        "2026-11-30T12:00:00Z",
        "2026-12-01T09:30:00Z"
    )]
    fn held_until(#[case] time: TimeToAnswer, #[case] sent: &str, #[case] until: &str) {
        let starts_at = "2026-12-01T09:30:00Z".parse().unwrap();
        assert_eq!(
            time.deadline(sent.parse().unwrap(), starts_at),
            until.parse::<DateTime<Utc>>().unwrap()
        );
    }

    #[rstest]
    #[case(FreePlace::GivenAtOnce, Some(4), None)]
    #[case(FreePlace::OfferedForHours, Some(4), Some(TimeToAnswer::Hours(4)))]
    #[case(
        FreePlace::OfferedToNextWorkingDay,
        None,
        Some(TimeToAnswer::NextWorkingDay)
    )]
    fn of_a_course(
        #[case] choice: FreePlace,
        #[case] hours: Option<i32>,
        #[case] time: Option<TimeToAnswer>,
    ) {
        assert_eq!(TimeToAnswer::of(choice, hours), time);
    }
}

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Places, SessionState, SessionTimes};
use crate::civil::london_day;

/// What somebody can have of a session at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bookable {
    /// A place is free.
    Place,
    /// Every place is held; the waiting list is open.
    WaitingList,
}

/// Why nobody can book a session at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotBookable {
    /// The session was called off.
    Cancelled,
    /// Its register is closed.
    Over,
    /// Its first part has begun.
    Started,
    /// Booking has not opened.
    NotYetOpen,
    /// Booking has closed.
    Closed,
}

/// What can be booked of a session at `now`, whoever asks.
pub fn bookable(
    times: &SessionTimes,
    places: Places,
    now: DateTime<Utc>,
) -> Result<Bookable, NotBookable> {
    match times.state {
        SessionState::Cancelled => return Err(NotBookable::Cancelled),
        SessionState::Closed => return Err(NotBookable::Over),
        SessionState::Scheduled => {}
    }
    if now >= times.starts_at {
        return Err(NotBookable::Started);
    }
    if times.opens_at.is_some_and(|opens| now < opens) {
        return Err(NotBookable::NotYetOpen);
    }
    if times.closes_at.is_some_and(|closes| now >= closes) {
        return Err(NotBookable::Closed);
    }
    Ok(if places.is_full() {
        Bookable::WaitingList
    } else {
        Bookable::Place
    })
}

/// The last day on which a place can be given back without it being late: `limit_days` civil days
/// before the first part, in London.
pub fn cancel_by(starts_at: DateTime<Utc>, limit_days: i32) -> NaiveDate {
    london_day(starts_at) - Duration::days(i64::from(limit_days))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn times(state: SessionState) -> SessionTimes {
        SessionTimes {
            state,
            opens_at: Some(at("2026-10-01T08:00:00Z")),
            closes_at: Some(at("2026-11-30T17:00:00Z")),
            starts_at: at("2026-12-01T09:30:00Z"),
            ends_at: at("2026-12-02T16:30:00Z"),
        }
    }

    #[rstest]
    #[case::free(
        SessionState::Scheduled,
        17,
        "2026-11-01T09:00:00Z",
        Ok(Bookable::Place)
    )]
    #[case::full(
        SessionState::Scheduled,
        18,
        "2026-11-01T09:00:00Z",
        Ok(Bookable::WaitingList)
    )]
    #[case::cancelled(
        SessionState::Cancelled,
        0,
        "2026-11-01T09:00:00Z",
        Err(NotBookable::Cancelled)
    )]
    #[case::over(
        SessionState::Closed,
        0,
        "2026-12-03T09:00:00Z",
        Err(NotBookable::Over)
    )]
    #[case::early(
        SessionState::Scheduled,
        0,
        "2026-09-30T09:00:00Z",
        Err(NotBookable::NotYetOpen)
    )]
    #[case::opening(
        SessionState::Scheduled,
        0,
        "2026-10-01T08:00:00Z",
        Ok(Bookable::Place)
    )]
    #[case::closing(
        SessionState::Scheduled,
        0,
        "2026-11-30T17:00:00Z",
        Err(NotBookable::Closed)
    )]
    #[case::started(
        SessionState::Scheduled,
        0,
        "2026-12-01T09:30:00Z",
        Err(NotBookable::Started)
    )]
    fn what_can_be_booked(
        #[case] state: SessionState,
        #[case] booked: i32,
        #[case] now: &str,
        #[case] expected: Result<Bookable, NotBookable>,
    ) {
        let places = Places {
            capacity: 18,
            booked,
            ..Places::default()
        };
        assert_eq!(bookable(&times(state), places, at(now)), expected);
    }

    #[test]
    fn cancel_by_counts_civil_days_in_london() {
        assert_eq!(
            cancel_by(at("2026-12-01T09:30:00Z"), 7),
            "2026-11-24".parse::<NaiveDate>().unwrap()
        );
    }
}

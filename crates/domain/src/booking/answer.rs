use chrono::{DateTime, Utc};

use super::{BookingState, EventKind, Refusal};
use crate::catalogue::{SessionState, SessionTimes};

/// Answers an offer. Whether it has lapsed was decided before: a lapsed one no longer stands at
/// [`BookingState::Offered`].
pub fn answer(
    state: BookingState,
    times: &SessionTimes,
    takes_it: bool,
    now: DateTime<Utc>,
) -> Result<EventKind, Refusal> {
    if state != BookingState::Offered {
        return Err(Refusal::NotOffered { state });
    }
    match times.state {
        SessionState::Cancelled => return Err(Refusal::SessionCancelled),
        SessionState::Closed => return Err(Refusal::SessionOver),
        SessionState::Scheduled if now >= times.starts_at => return Err(Refusal::SessionStarted),
        SessionState::Scheduled => {}
    }
    Ok(if takes_it {
        EventKind::Accepted
    } else {
        EventKind::TurnedDown
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const BEFORE: &str = "2026-11-20T12:00:00Z";
    const BEGUN: &str = "2026-12-01T09:30:00Z";

    #[rstest]
    #[case::taken(
        BookingState::Offered,
        SessionState::Scheduled,
        true,
        BEFORE,
        Ok(EventKind::Accepted)
    )]
    #[case::let_go(
        BookingState::Offered,
        SessionState::Scheduled,
        false,
        BEFORE,
        Ok(EventKind::TurnedDown)
    )]
    #[case::lapsed(
        BookingState::Expired,
        SessionState::Scheduled,
        true,
        BEFORE,
        Err("offer-ended")
    )]
    #[case::taken_before(
        BookingState::Booked,
        SessionState::Scheduled,
        true,
        BEFORE,
        Err("offer-ended")
    )]
    #[case::none_yet(
        BookingState::Waitlisted,
        SessionState::Scheduled,
        false,
        BEFORE,
        Err("offer-ended")
    )]
    #[case::begun(
        BookingState::Offered,
        SessionState::Scheduled,
        true,
        BEGUN,
        Err("session-started")
    )]
    #[case::called_off(
        BookingState::Offered,
        SessionState::Cancelled,
        true,
        BEFORE,
        Err("session-cancelled")
    )]
    fn answers(
        #[case] stood: BookingState,
        #[case] session: SessionState,
        #[case] takes_it: bool,
        #[case] now: &str,
        #[case] expected: Result<EventKind, &str>,
    ) {
        let starts_at = BEGUN.parse().unwrap();
        let times = SessionTimes {
            state: session,
            opens_at: None,
            closes_at: None,
            starts_at,
            ends_at: starts_at,
        };
        let got = answer(stood, &times, takes_it, now.parse().unwrap());
        assert_eq!(got.map_err(|refusal| refusal.code()), expected);
    }
}

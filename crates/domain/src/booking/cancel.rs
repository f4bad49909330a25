use chrono::{DateTime, Utc};

use super::{BookingState, EventKind, Refusal};
use crate::catalogue::{SessionState, SessionTimes, cancel_by};
use crate::civil::london_day;

/// A wish to give a place back.
#[derive(Clone, Copy, Debug)]
pub struct Cancelling<'a> {
    /// Where the booking stands.
    pub state: BookingState,
    /// When the session is.
    pub times: SessionTimes,
    /// Days before the first part within which it is late.
    pub limit_days: i32,
    /// Whether the organiser does it, which is never late on the learner's part.
    pub is_by_organiser: bool,
    /// Why, in the words of who does it.
    pub reason: Option<&'a str>,
}

/// What giving back comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The event to record.
    pub event: EventKind,
    /// Whether the next in the queue is to have the place.
    pub frees_a_place: bool,
    /// Whether the line manager is told that it was late.
    pub is_late: bool,
}

/// Decides about giving back a place, a wait or a request.
pub fn cancel(wish: &Cancelling<'_>, now: DateTime<Utc>) -> Result<Given, Refusal> {
    if !wish.state.is_live() {
        return Err(Refusal::NotLive { state: wish.state });
    }
    if wish.times.state == SessionState::Closed {
        return Err(Refusal::RegisterClosed);
    }
    if now >= wish.times.starts_at && !wish.is_by_organiser {
        return Err(Refusal::SessionStarted);
    }
    let reason = wish
        .reason
        .map(str::trim)
        .filter(|reason| !reason.is_empty())
        .map(str::to_owned);
    let is_late = wish.state == BookingState::Booked
        && !wish.is_by_organiser
        && london_day(now) > cancel_by(wish.times.starts_at, wish.limit_days);
    Ok(Given {
        event: if is_late {
            EventKind::LateCancelled(reason)
        } else {
            EventKind::Cancelled(reason)
        },
        frees_a_place: wish.state.holds_a_place(),
        is_late,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::in_time(BookingState::Booked, "2026-11-24T23:00:00Z", Ok((false, true)))]
    #[case::late(BookingState::Booked, "2026-11-25T00:00:00Z", Ok((true, true)))]
    #[case::a_wait_is_never_late(BookingState::Waitlisted, "2026-11-30T00:00:00Z", Ok((false, false)))]
    #[case::begun(BookingState::Booked, "2026-12-01T09:30:00Z", Err("session-started"))]
    #[case::ended(
        BookingState::Cancelled,
        "2026-11-20T09:00:00Z",
        Err("booking-not-live")
    )]
    fn giving_back(
        #[case] state: BookingState,
        #[case] now: &str,
        #[case] expected: Result<(bool, bool), &str>,
    ) {
        let wish = Cancelling {
            state,
            times: SessionTimes {
                state: SessionState::Scheduled,
                opens_at: None,
                closes_at: None,
                starts_at: "2026-12-01T09:30:00Z".parse().unwrap(),
                ends_at: "2026-12-01T16:30:00Z".parse().unwrap(),
            },
            limit_days: 7,
            is_by_organiser: false,
            reason: None,
        };
        let got = cancel(&wish, now.parse().unwrap());
        assert_eq!(
            got.map(|given| (given.is_late, given.frees_a_place))
                .map_err(|refusal| refusal.code()),
            expected
        );
    }
}

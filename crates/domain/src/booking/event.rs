use std::borrow::Cow;

use chrono::{DateTime, SecondsFormat, Utc};

use super::{Outcome, PassOver};
use crate::civil::{london_day, london_time};
use crate::ids::{BookingId, PersonId};
use crate::words::{clock, weekday_and_day};

/// What happened to a booking. Stored as a code and, where it has one, a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// Asked for, where the course needs approval.
    Requested,
    /// Approved by the line manager, a deputy or L&D: joined the one list at the time of the
    /// request, from which the free places are given out.
    Approved,
    /// Not approved; what the person is told.
    Declined(String),
    /// Took a place at once.
    Booked,
    /// Was given a place beyond the capacity; L&D's reason.
    Overridden(String),
    /// Joined the waiting list.
    Waitlisted,
    /// Came without a booking and was added from the register.
    WalkedIn,
    /// A place became free and was given to the first in the queue.
    Promoted,
    /// A place became free and somebody ahead could not take it.
    PassedOver(PassOver),
    /// A place became free and is held until an answer.
    Offered,
    /// The mail with the offer was sent; the place is held until this instant.
    OfferSent(DateTime<Utc>),
    /// The offer was taken.
    Accepted,
    /// The offer was not taken: the place was let go.
    TurnedDown,
    /// The offer, or the wait, ended without a place.
    Lapsed,
    /// Given back in time, or called off by the organiser; why, in the words of who did it.
    Cancelled(Option<String>),
    /// Given back inside the course's limit; why, in the words of who did it.
    LateCancelled(Option<String>),
    /// The register was closed with this outcome.
    RegisterClosed(Outcome),
    /// The register was opened again; why.
    RegisterReopened(String),
}

impl EventKind {
    /// The code that is stored beside the event.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Approved => "approved",
            Self::Declined(_) => "declined",
            Self::Booked => "booked",
            Self::Overridden(_) => "overridden",
            Self::Waitlisted => "waitlisted",
            Self::WalkedIn => "walked_in",
            Self::Promoted => "promoted",
            Self::PassedOver(_) => "passed_over",
            Self::Offered => "offered",
            Self::OfferSent(_) => "offer_sent",
            Self::Accepted => "accepted",
            Self::TurnedDown => "turned_down",
            Self::Lapsed => "lapsed",
            Self::Cancelled(_) => "cancelled",
            Self::LateCancelled(_) => "late_cancelled",
            Self::RegisterClosed(Outcome::Attended) => "register_attended",
            Self::RegisterClosed(Outcome::AttendedPart) => "register_attended_part",
            Self::RegisterClosed(Outcome::DidNotAttend) => "register_did_not_attend",
            Self::RegisterReopened(_) => "register_reopened",
        }
    }

    /// The reason that is stored beside the event.
    pub fn reason(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Declined(reason) | Self::Overridden(reason) | Self::RegisterReopened(reason) => {
                Some(reason.into())
            }
            Self::Cancelled(reason) | Self::LateCancelled(reason) => {
                reason.as_deref().map(Cow::from)
            }
            Self::PassedOver(why) => Some(why.code().into()),
            Self::OfferSent(until) => {
                Some(until.to_rfc3339_opts(SecondsFormat::AutoSi, true).into())
            }
            _ => None,
        }
    }

    /// Reads a stored event; `None` where the code is unknown or lacks its reason.
    pub fn parse(code: &str, reason: Option<&str>) -> Option<Self> {
        let said = || reason.map(str::to_owned);
        Some(match code {
            "requested" => Self::Requested,
            "approved" => Self::Approved,
            "declined" => Self::Declined(said()?),
            "booked" => Self::Booked,
            "overridden" => Self::Overridden(said()?),
            "waitlisted" => Self::Waitlisted,
            "walked_in" => Self::WalkedIn,
            "promoted" => Self::Promoted,
            "passed_over" => Self::PassedOver(PassOver::parse(reason?)?),
            "offered" => Self::Offered,
            "offer_sent" => Self::OfferSent(reason?.parse().ok()?),
            "accepted" => Self::Accepted,
            "turned_down" => Self::TurnedDown,
            "lapsed" => Self::Lapsed,
            "cancelled" => Self::Cancelled(said()),
            "late_cancelled" => Self::LateCancelled(said()),
            "register_attended" => Self::RegisterClosed(Outcome::Attended),
            "register_attended_part" => Self::RegisterClosed(Outcome::AttendedPart),
            "register_did_not_attend" => Self::RegisterClosed(Outcome::DidNotAttend),
            "register_reopened" => Self::RegisterReopened(said()?),
            _ => return None,
        })
    }

    /// What the timeline of a booking says.
    pub fn sentence(&self) -> String {
        match self {
            Self::Requested => "Asked for a place".to_owned(),
            Self::Approved => "Approved".to_owned(),
            Self::Declined(reason) => format!("Not approved: {reason}"),
            Self::Booked => "Booked".to_owned(),
            Self::Overridden(reason) => format!("Booked beyond the capacity: {reason}"),
            Self::Waitlisted => "Joined the waiting list".to_owned(),
            Self::WalkedIn => "Came without a booking".to_owned(),
            Self::Promoted => "Given the next free place".to_owned(),
            Self::PassedOver(why) => why.sentence().to_owned(),
            Self::Offered => "Was offered a place".to_owned(),
            Self::OfferSent(until) => format!(
                "The offer was sent, to be answered by {} on {}",
                clock(london_time(*until)),
                weekday_and_day(london_day(*until))
            ),
            Self::Accepted => "Took the place".to_owned(),
            Self::TurnedDown => "Let the place go".to_owned(),
            Self::Lapsed => "Lapsed".to_owned(),
            Self::Cancelled(None) => "Cancelled".to_owned(),
            Self::Cancelled(Some(reason)) => format!("Cancelled: {reason}"),
            Self::LateCancelled(None) => "Cancelled late".to_owned(),
            Self::LateCancelled(Some(reason)) => format!("Cancelled late: {reason}"),
            Self::RegisterClosed(outcome) => format!("Register closed: {}", outcome.label()),
            Self::RegisterReopened(reason) => format!("Register opened again: {reason}"),
        }
    }
}

/// One line of a session's log. The order of a session's events is the order in which they were
/// committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Whose booking.
    pub booking: BookingId,
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; `None` for the system itself, as in a promotion.
    pub by: Option<PersonId>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(EventKind::Requested)]
    #[case(EventKind::Approved)]
    #[case(EventKind::Declined("Cover".into()))]
    #[case(EventKind::Overridden("Court order".into()))]
    #[case(EventKind::PassedOver(PassOver::LeftBeforeTheSession))]
    #[case(EventKind::OfferSent("2026-11-23T17:00:00Z".parse().unwrap()))]
    #[case(EventKind::OfferSent("2026-11-23T17:00:00.123456Z".parse().unwrap()))]
    #[case(EventKind::TurnedDown)]
    #[case(EventKind::Cancelled(None))]
    #[case(EventKind::LateCancelled(Some("Ill".into())))]
    #[case(EventKind::RegisterClosed(Outcome::AttendedPart))]
    #[case(EventKind::RegisterReopened("Wrong day".into()))]
    fn stored_events_read_back(#[case] kind: EventKind) {
        let read = EventKind::parse(kind.code(), kind.reason().as_deref());
        assert_eq!(read, Some(kind));
    }
}

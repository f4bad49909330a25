use serde::{Deserialize, Serialize};

use super::EventKind;

/// Where a booking stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum BookingState {
    /// Waits for approval; holds no place.
    Requested,
    /// Holds a place.
    Booked,
    /// Waits for a place.
    Waitlisted,
    /// A place is held for an answer.
    Offered,
    /// Given back in time, or by the organiser.
    Cancelled,
    /// Given back inside the course's limit.
    LateCancelled,
    /// Not approved.
    Declined,
    /// An offer that nobody answered, or a wait that ended with the session.
    Expired,
    /// Came to every part.
    Attended,
    /// Came to some of it.
    AttendedPart,
    /// Did not come.
    DidNotAttend,
}

impl BookingState {
    /// Every state, in the order of a booking's life.
    pub const ALL: [Self; 11] = [
        Self::Requested,
        Self::Booked,
        Self::Waitlisted,
        Self::Offered,
        Self::Cancelled,
        Self::LateCancelled,
        Self::Declined,
        Self::Expired,
        Self::Attended,
        Self::AttendedPart,
        Self::DidNotAttend,
    ];

    /// The code that travels and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Booked => "booked",
            Self::Waitlisted => "waitlisted",
            Self::Offered => "offered",
            Self::Cancelled => "cancelled",
            Self::LateCancelled => "late_cancelled",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Attended => "attended",
            Self::AttendedPart => "attended_part",
            Self::DidNotAttend => "did_not_attend",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The words on screens.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Requested => "Waiting for approval",
            Self::Booked => "Booked",
            Self::Waitlisted => "On the waiting list",
            Self::Offered => "Place offered",
            Self::Cancelled => "Cancelled",
            Self::LateCancelled => "Cancelled late",
            Self::Declined => "Not approved",
            Self::Expired => "Lapsed",
            Self::Attended => "Attended",
            Self::AttendedPart => "Attended in part",
            Self::DidNotAttend => "Did not attend",
        }
    }

    /// Whether the booking still leads to a place: a person has at most one such booking a session.
    pub const fn is_live(self) -> bool {
        matches!(
            self,
            Self::Requested | Self::Booked | Self::Waitlisted | Self::Offered
        )
    }

    /// Whether a place of the session is this booking's: before it an offer or a booking, after it
    /// whatever the register says.
    pub const fn holds_a_place(self) -> bool {
        matches!(
            self,
            Self::Booked | Self::Offered | Self::Attended | Self::AttendedPart | Self::DidNotAttend
        )
    }

    /// Whether a place was taken, and not only held for an answer: what was sent to calendars, and
    /// who sees how to join, go by it.
    pub const fn has_taken_a_place(self) -> bool {
        self.holds_a_place() && !matches!(self, Self::Offered)
    }

    /// The state after an event; `None` where the event cannot happen in this state. `before` is
    /// `None` for a booking that does not exist yet.
    pub fn after(before: Option<Self>, event: &EventKind) -> Option<Self> {
        match (before, event) {
            (None, EventKind::Requested) => Some(Self::Requested),
            (None, EventKind::Booked | EventKind::WalkedIn)
            | (None | Some(Self::Waitlisted), EventKind::Overridden(_))
            | (Some(Self::Waitlisted), EventKind::Promoted)
            | (Some(Self::Offered), EventKind::Accepted)
            | (
                Some(Self::Attended | Self::AttendedPart | Self::DidNotAttend),
                EventKind::RegisterReopened(_),
            ) => Some(Self::Booked),
            (None, EventKind::Waitlisted)
            | (Some(Self::Requested), EventKind::Approved)
            | (Some(Self::Waitlisted), EventKind::PassedOver(_)) => Some(Self::Waitlisted),
            (Some(Self::Requested), EventKind::Declined(_)) => Some(Self::Declined),
            (Some(Self::Waitlisted), EventKind::Offered)
            | (Some(Self::Offered), EventKind::OfferSent(_)) => Some(Self::Offered),
            (Some(Self::Offered), EventKind::TurnedDown) => Some(Self::Cancelled),
            (Some(Self::Offered | Self::Waitlisted | Self::Requested), EventKind::Lapsed) => {
                Some(Self::Expired)
            }
            (Some(state), EventKind::Cancelled(_)) if state.is_live() => Some(Self::Cancelled),
            (Some(Self::Booked), EventKind::LateCancelled(_)) => Some(Self::LateCancelled),
            (Some(Self::Booked), EventKind::RegisterClosed(outcome)) => Some(outcome.state()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn codes_read_back() {
        for state in BookingState::ALL {
            assert_eq!(BookingState::parse(state.code()), Some(state));
            assert_eq!(serde_json::to_value(state).unwrap(), state.code());
        }
    }

    #[rstest]
    #[case(None, EventKind::Requested, Some(BookingState::Requested))]
    #[case(None, EventKind::Waitlisted, Some(BookingState::Waitlisted))]
    #[case(None, EventKind::Promoted, None)]
    #[case(
        Some(BookingState::Requested),
        EventKind::Approved,
        Some(BookingState::Waitlisted)
    )]
    #[case(None, EventKind::Overridden("Court order".into()), Some(BookingState::Booked))]
    #[case(
        Some(BookingState::Waitlisted),
        EventKind::Promoted,
        Some(BookingState::Booked)
    )]
    #[case(Some(BookingState::Requested), EventKind::Promoted, None)]
    #[case(Some(BookingState::Waitlisted), EventKind::LateCancelled(None), None)]
    #[case(Some(BookingState::Cancelled), EventKind::Promoted, None)]
    #[case(Some(BookingState::Cancelled), EventKind::Cancelled(None), None)]
    #[case(
        Some(BookingState::Offered),
        EventKind::Lapsed,
        Some(BookingState::Expired)
    )]
    #[case(
        Some(BookingState::Offered),
        EventKind::Accepted,
        Some(BookingState::Booked)
    )]
    #[case(
        Some(BookingState::Offered),
        EventKind::TurnedDown,
        Some(BookingState::Cancelled)
    )]
    #[case(Some(BookingState::Waitlisted), EventKind::Accepted, None)]
    #[case(Some(BookingState::Booked), EventKind::TurnedDown, None)]
    #[case(Some(BookingState::Attended), EventKind::Cancelled(None), None)]
    #[case(Some(BookingState::Attended), EventKind::RegisterReopened("typing".into()), Some(BookingState::Booked))]
    fn transitions(
        #[case] before: Option<BookingState>,
        #[case] event: EventKind,
        #[case] after: Option<BookingState>,
    ) {
        assert_eq!(BookingState::after(before, &event), after);
    }
}

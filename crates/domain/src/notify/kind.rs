use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $code:literal $label:literal),+ $(,)?) => {
        /// Which message it is; its templates have the same name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum MessageKind {
            $($(#[$doc])* $name),+
        }

        impl MessageKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code that travels and is stored, and the name of the folder of templates.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The words on screens.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label),+ }
            }
        }
    };
}

kinds! {
    /// To somebody who is given an account: where to choose a password.
    Invitation "invitation" "Invitation",
    /// To somebody who forgot their password: where to choose another.
    PasswordReset "password_reset" "New password",
    /// To the learner: the request for a place waits for approval.
    BookingRequested "booking_requested" "Request received",
    /// To whoever must answer (line manager, deputy or L&D): somebody asks for a place.
    ApprovalAsked "approval_asked" "Approval asked",
    /// To whoever must answer: somebody still waits for an answer.
    ApprovalReminder "approval_reminder" "Approval reminder",
    /// To the learner: the line manager did not approve, and why.
    BookingDeclined "booking_declined" "Request not approved",
    /// To the learner: the place is theirs. Carries an invitation for the calendar.
    BookingConfirmed "booking_confirmed" "Booking confirmed",
    /// To the learner: on the waiting list, at which position.
    BookingWaitlisted "booking_waitlisted" "On the waiting list",
    /// To the learner: a place became free and is theirs. Carries an invitation for the calendar.
    BookingPromoted "booking_promoted" "Place from the waiting list",
    /// To the learner: a place is held for them until a deadline.
    BookingOffered "booking_offered" "Place offered",
    /// To the learner: the offer or the wait ended without a place.
    BookingLapsed "booking_lapsed" "Offer or wait ended",
    /// To the learner: the booking was given back. Withdraws the calendar entry.
    BookingCancelled "booking_cancelled" "Booking cancelled",
    /// To the line manager: a place was given back too late for somebody else to use it.
    LateCancellation "late_cancellation" "Late cancellation",
    /// To the line manager: somebody of the team was booked and was not there.
    NonAttendance "non_attendance" "Did not attend",
    /// To the learner: days, times or place have changed. Updates the calendar entry.
    SessionChanged "session_changed" "Session changed",
    /// To the learner: the session will not take place. Withdraws the calendar entry.
    SessionCancelled "session_cancelled" "Session cancelled",
}

impl MessageKind {
    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    /// Whether its content lets the bearer do something unasked: set a password, answer an offer.
    /// Such content is erased once the message is sent, and the message is never sent a second time.
    pub const fn carries_token(self) -> bool {
        matches!(
            self,
            Self::Invitation | Self::PasswordReset | Self::BookingOffered
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back_and_are_the_names_on_the_wire() {
        for kind in MessageKind::ALL {
            assert_eq!(MessageKind::parse(kind.code()), Some(*kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        assert_eq!(MessageKind::parse("newsletter"), None);
    }
}

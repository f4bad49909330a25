use chrono::{DateTime, NaiveDate, Utc};

use super::BookingState;
use crate::catalogue::NotBookable;
use crate::civil::{london_day, london_time};
use crate::ids::BookingId;
use crate::words::{clock, day};

/// Why something about a booking cannot be done. Each has a stable code for programs and a
/// sentence for people that says what to do instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The session was called off.
    SessionCancelled,
    /// The session is over and its register closed.
    SessionOver,
    /// The session has begun.
    SessionStarted,
    /// Booking has not opened.
    NotYetOpen {
        /// When it does.
        opens_at: Option<DateTime<Utc>>,
    },
    /// Booking has closed.
    BookingClosed,
    /// The course is no longer offered.
    CourseWithdrawn,
    /// Every place is held and the asker did not ask to wait.
    Full {
        /// How many wait already.
        waiting: i32,
    },
    /// The person has a live booking of this session.
    AlreadyBooked {
        /// That booking.
        booking: BookingId,
        /// Where it stands.
        state: BookingState,
    },
    /// The session overlaps another booking of the person.
    Clash {
        /// The other course.
        title: String,
        /// The day on which they meet.
        on: NaiveDate,
    },
    /// A course that must come first has not been done.
    PrerequisiteMissing {
        /// The courses, by title.
        titles: Vec<String>,
    },
    /// The person's last working day is before the session.
    Left,
    /// Only L&D may go beyond the capacity.
    OverrideNotYours,
    /// An override, a late act or a reopening needs a reason.
    ReasonNeeded,
    /// The booking is no longer live.
    NotLive {
        /// Where it stands.
        state: BookingState,
    },
    /// The booking does not wait for approval.
    NotRequested {
        /// Where it stands.
        state: BookingState,
    },
    /// No offer waits for an answer: it was answered, or lapsed, or there was none.
    NotOffered {
        /// Where the booking stands.
        state: BookingState,
    },
    /// The capacity cannot go below the places that are held.
    BelowHeld {
        /// Booked, offered and reserved, without overrides.
        held: i32,
    },
    /// The register cannot be marked before the day.
    TooEarlyToMark {
        /// The day of the part.
        on: NaiveDate,
    },
    /// The register cannot be closed before the last part has ended.
    TooEarlyToClose {
        /// When it ends.
        ends_at: DateTime<Utc>,
    },
    /// The booking holds no place of this session.
    NotOnTheRegister,
    /// The session has no such part.
    NoSuchPart,
    /// People are still to be marked.
    Unmarked {
        /// How many.
        people: usize,
    },
    /// The register is closed.
    RegisterClosed,
    /// The register is not closed.
    RegisterNotClosed,
}

impl Refusal {
    /// The stable code, also the last segment of the problem's `type`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SessionCancelled => "session-cancelled",
            Self::SessionOver => "session-over",
            Self::SessionStarted => "session-started",
            Self::NotYetOpen { .. } => "booking-not-yet-open",
            Self::BookingClosed => "booking-closed",
            Self::CourseWithdrawn => "course-withdrawn",
            Self::Full { .. } => "session-full",
            Self::AlreadyBooked { .. } => "already-booked",
            Self::Clash { .. } => "booking-clash",
            Self::PrerequisiteMissing { .. } => "prerequisite-missing",
            Self::Left => "learner-left",
            Self::OverrideNotYours => "override-not-yours",
            Self::ReasonNeeded => "reason-needed",
            Self::NotLive { .. } => "booking-not-live",
            Self::NotRequested { .. } => "booking-not-requested",
            Self::NotOffered { .. } => "offer-ended",
            Self::BelowHeld { .. } => "capacity-below-held",
            Self::TooEarlyToMark { .. } => "too-early-to-mark",
            Self::TooEarlyToClose { .. } => "too-early-to-close",
            Self::NotOnTheRegister => "not-on-the-register",
            Self::NoSuchPart => "no-such-part",
            Self::Unmarked { .. } => "register-unmarked",
            Self::RegisterClosed => "register-closed",
            Self::RegisterNotClosed => "register-not-closed",
        }
    }

    /// A few words that name the refusal.
    pub const fn title(&self) -> &'static str {
        match self {
            Self::SessionCancelled => "The session was cancelled",
            Self::SessionOver => "The session is over",
            Self::SessionStarted => "The session has begun",
            Self::NotYetOpen { .. } => "Booking has not opened yet",
            Self::BookingClosed => "Booking has closed",
            Self::CourseWithdrawn => "The course is no longer offered",
            Self::Full { .. } => "The session is full",
            Self::AlreadyBooked { .. } => "Already booked",
            Self::Clash { .. } => "Clashes with another booking",
            Self::PrerequisiteMissing { .. } => "Another course comes first",
            Self::Left => "The person has left by then",
            Self::OverrideNotYours => "Only the L&D team can go beyond the capacity",
            Self::ReasonNeeded => "A reason is needed",
            Self::NotLive { .. } => "The booking has ended",
            Self::NotRequested { .. } => "The booking does not wait for approval",
            Self::NotOffered { .. } => "No offer waits for an answer",
            Self::BelowHeld { .. } => "More places are held than that",
            Self::TooEarlyToMark { .. } => "The day has not come",
            Self::TooEarlyToClose { .. } => "The session is not over",
            Self::NotOnTheRegister => "Not on the register",
            Self::NoSuchPart => "No such day",
            Self::Unmarked { .. } => "Some people are not marked",
            Self::RegisterClosed => "The register is closed",
            Self::RegisterNotClosed => "The register is open",
        }
    }

    /// The sentence for people: what is so, and what to do instead.
    pub fn sentence(&self) -> String {
        match self {
            Self::SessionCancelled => {
                "This session was cancelled. Choose another date of the course.".to_owned()
            }
            Self::SessionOver => {
                "This session is over. Choose a later date of the course.".to_owned()
            }
            Self::SessionStarted => {
                "This session has begun. Choose a later date, or ask the trainer to add you from \
                 the register."
                    .to_owned()
            }
            Self::NotYetOpen { opens_at: Some(at) } => format!(
                "Booking opens on {} at {}. Come back then, or choose another date.",
                day(london_day(*at)),
                clock(london_time(*at))
            ),
            Self::NotYetOpen { opens_at: None } => {
                "Booking has not opened yet. Choose another date.".to_owned()
            }
            Self::BookingClosed => {
                "Booking for this session has closed. Choose another date, or ask the L&D team."
                    .to_owned()
            }
            Self::CourseWithdrawn => {
                "This course is no longer offered. Search the catalogue for another.".to_owned()
            }
            Self::Full { waiting } => full(*waiting),
            Self::AlreadyBooked { state, .. } => match state {
                BookingState::Waitlisted => {
                    "Already on the waiting list of this session. See the booking for the \
                     position."
                }
                BookingState::Requested => {
                    "A place was already asked for and waits for approval. See the booking."
                }
                _ => "There is already a place on this session. See the booking.",
            }
            .to_owned(),
            Self::Clash { title, on } => format!(
                "{title} on {} is at the same time. Choose another date, or cancel that booking \
                 first.",
                day(*on)
            ),
            Self::PrerequisiteMissing { titles } => {
                format!("Do {} first, then book this course.", titles.join(" and "))
            }
            Self::Left => {
                "Their last working day is before this session. Check the leaving date with HR."
                    .to_owned()
            }
            Self::OverrideNotYours => {
                "The session is full. Ask the L&D team for a place beyond the capacity, or join \
                 the waiting list."
                    .to_owned()
            }
            Self::ReasonNeeded => "Say why in a few words, then try again.".to_owned(),
            Self::NotLive { state } => format!(
                "This booking has ended ({}). Book again if you need a place.",
                state.label().to_lowercase()
            ),
            Self::NotRequested { state } => format!(
                "This booking does not wait for approval ({}). Nothing needs doing.",
                state.label().to_lowercase()
            ),
            Self::NotOffered { state } => not_offered(*state).to_owned(),
            Self::BelowHeld { held } => {
                format!("{held} places are held. Enter {held} or more, or cancel bookings first.")
            }
            Self::TooEarlyToMark { on } => format!(
                "The register of this day opens on {}. Come back then.",
                day(*on)
            ),
            Self::TooEarlyToClose { ends_at } => format!(
                "The session ends on {} at {}. Close the register after that.",
                day(london_day(*ends_at)),
                clock(london_time(*ends_at))
            ),
            Self::NotOnTheRegister => {
                "This person holds no place on the session. Add them as a walk-in.".to_owned()
            }
            Self::NoSuchPart => "The session has no such day. Load the register again.".to_owned(),
            Self::Unmarked { people: 1 } => {
                "1 person is still to be marked. Mark them, then close the register.".to_owned()
            }
            Self::Unmarked { people } => format!(
                "{people} people are still to be marked. Mark them, then close the register."
            ),
            Self::RegisterClosed => {
                "The register is closed. Open it again with a reason to change it.".to_owned()
            }
            Self::RegisterNotClosed => "The register is open: change it as it is.".to_owned(),
        }
    }

    /// The refusal that a session which nobody can book gives.
    pub(super) fn of(why: NotBookable, opens_at: Option<DateTime<Utc>>) -> Self {
        match why {
            NotBookable::Cancelled => Self::SessionCancelled,
            NotBookable::Over => Self::SessionOver,
            NotBookable::Started => Self::SessionStarted,
            NotBookable::NotYetOpen => Self::NotYetOpen { opens_at },
            NotBookable::Closed => Self::BookingClosed,
        }
    }
}

const fn not_offered(state: BookingState) -> &'static str {
    match state {
        BookingState::Expired => {
            "The time to answer has passed, and the place has gone to the next person. Join the \
             waiting list again, or choose another date."
        }
        BookingState::Booked => "The place is yours already. Nothing needs doing.",
        BookingState::Waitlisted | BookingState::Requested => {
            "No place is offered at the moment. You are told by email when one is."
        }
        _ => "This offer has ended. Book again if you need a place.",
    }
}

fn full(waiting: i32) -> String {
    if waiting == 0 {
        return "The last place has gone. Join the waiting list, where you would be first, or choose \
                another date."
            .to_owned();
    }
    let people = if waiting == 1 {
        "person is"
    } else {
        "people are"
    };
    format!(
        "Every place is taken and {waiting} {people} waiting. Join the waiting list, or choose another \
         date."
    )
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl std::error::Error for Refusal {}

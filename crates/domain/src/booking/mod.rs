//! Places: asking for one, holding one, waiting for one, giving one back; and who came.
//!
//! Each change is an event with actor and time; the state of a booking follows from its events
//! ([`BookingState::after`]), that of a session from all of them ([`Ledger`]).

mod answer;
mod answerer;
mod approve;
mod cancel;
mod cover;
mod deputy;
mod event;
mod ledger;
#[cfg(test)]
mod ledger_properties;
mod mark;
mod pass_on;
mod place;
mod promote;
mod queue;
mod refusal;
mod register;
mod reminder;
mod resize;
mod state;

pub use answer::answer;
pub use answerer::{Answerer, Managing, answerer};
pub use approve::approve;
pub use cancel::{Cancelling, Given, cancel};
pub use cover::{CoverDay, CoverFacts, cover};
pub use deputy::{DeputyWish, LONGEST_DEPUTY_DAYS, can_name_deputy};
pub use event::{Event, EventKind};
pub use ledger::{Entry, Ledger, Violation};
pub use mark::{AbsenceReason, Mark, MarkKind};
pub use pass_on::{Standing, Way, pass_on};
pub use place::{Ask, Asker, Clash, IfFull, PlaceFacts, Placed, place};
pub use promote::{PassOver, Promotion, promote};
pub use queue::{PriorityClass, QueueKey, Waiting, positions};
pub use refusal::Refusal;
pub use register::{CloseFacts, Outcome, can_close, can_mark, close, merge, outcome, reopen};
pub use reminder::{is_reminder_due, next_reminder};
pub use resize::resize;
pub use state::BookingState;

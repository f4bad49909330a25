//! What people do: messages and the outbox.

mod outbox_age;
mod owe;

pub use outbox_age::outbox_age;
pub use owe::{OwedMessage, owe};

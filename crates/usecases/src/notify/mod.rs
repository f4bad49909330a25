//! What people do: messages and the outbox.
//!
//! Messages are owed in the transaction of what they tell of ([`owe`]) and sent by the worker
//! ([`deliver_due`]). How often one arrives: see the README of the `mail` crate.

mod courier;
mod deliver_due;
mod list_outbox;
mod outbox_age;
mod owe;
mod resend_message;

pub use courier::Courier;
pub use deliver_due::{Delivered, deliver_due};
pub use list_outbox::{ListedMessage, OutboxSearch, list_outbox};
pub use outbox_age::outbox_age;
pub use owe::{OwedMessage, owe};
pub use resend_message::resend_message;

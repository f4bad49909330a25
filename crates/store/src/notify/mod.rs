//! In the database: messages and the outbox.

mod claim;
mod list;
mod outbox;

pub use claim::{Claimed, claim_due, mark_sent, park, put_off};
pub use list::{
    AddressedRow, MessageFilter, MessageRow, count_messages, find_message, list_messages,
};
pub use outbox::{
    KeptMessage, NewMessage, count_by_state, insert_message, lock_message, oldest_waiting, requeue,
    withdraw_unsent,
};

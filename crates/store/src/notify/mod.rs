//! In the database: messages and the outbox.

mod outbox;

pub use outbox::{
    NewMessage, OutboxRow, claim_due, count_by_state, insert_message, mark_failed, mark_parked,
    mark_sent, oldest_waiting,
};

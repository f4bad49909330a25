//! Messages and the outbox.

mod outbox;

//! In the database: messages and the outbox.

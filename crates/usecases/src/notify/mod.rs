//! What people do: messages and the outbox.

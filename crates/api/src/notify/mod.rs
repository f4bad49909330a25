//! Over HTTP: messages and the outbox.

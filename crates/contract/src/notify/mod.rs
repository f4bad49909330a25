//! On the wire: messages and the outbox.

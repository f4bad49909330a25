//! The outbox: nothing is lost, nothing goes twice where SMTP lets us know.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod delivery;
mod outbox;
mod world;

//! What mandatory training answers, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod access;
mod board;
mod clocks;
mod proof;
mod world;

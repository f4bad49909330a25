//! The product seen from outside. See `README.md` beside this file for what is where.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod api;
mod app;
mod faults;
mod logs;
mod policy;
mod statements;

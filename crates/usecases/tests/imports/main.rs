//! A council's own files, on both databases: what each import counts, what the figures then say, what
//! the next month's file changes, and that a batch can be undone.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod batches;
mod figures;
mod next_month;
mod truth;
mod world;

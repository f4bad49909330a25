//! A council's own files, on both databases: what each import counts, what the figures then say, what
//! the next month's file changes, and that a batch can be undone.

mod batches;
mod figures;
mod next_month;
mod truth;
mod world;

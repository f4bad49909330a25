//! What assessors, NQSWs, managers and co-ordinators do in an ASYE, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod access;
mod pieces;
mod report;
mod schedule;
mod world;

//! What assessors, NQSWs, managers and co-ordinators do in an ASYE, on both databases.

mod access;
mod pieces;
mod report;
mod schedule;
mod world;

//! What mandatory training answers, on both databases.

mod access;
mod board;
mod clocks;
mod proof;
mod world;

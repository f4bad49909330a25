//! The binary: configuration, wiring and commands.
//!
//! A library as well, so that tests start the same server on a clock of their own.

mod commands;
pub mod config;
mod loopback;
mod outside;
pub mod serve;
mod telemetry;
mod wiring;
pub mod worker;

pub use commands::{run, run_with};
pub use outside::{SystemClock, TimeOrderedIds};
pub use wiring::Wiring;

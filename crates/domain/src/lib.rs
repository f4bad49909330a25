//! The rules and the words of Spires. Pure: no IO, clock or randomness; builds for wasm.

pub mod access;
pub mod asye;
pub mod booking;
pub mod catalogue;
pub mod civil;
pub mod competency;
pub mod compliance;
pub mod ids;
pub mod imports;
pub mod notify;
pub mod outside;
pub mod people;
pub mod words;

//! One file for each thing that a person or the clock can do.

pub mod access;
pub mod asye;
pub mod booking;
pub mod catalogue;
pub mod competency;
pub mod compliance;
pub mod imports;
pub mod notify;
pub mod people;

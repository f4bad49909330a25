//! The database; the only crate that knows diesel.

pub mod access;
pub mod asye;
pub mod booking;
pub mod catalogue;
pub mod competency;
pub mod compliance;
pub mod imports;
pub mod notify;
pub mod people;

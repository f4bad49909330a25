//! What goes over the wire: DTOs, URL paths, problem codes.

pub mod access;
pub mod asye;
pub mod booking;
pub mod catalogue;
pub mod competency;
pub mod compliance;
pub mod imports;
pub mod notify;
pub mod page;
pub mod people;
pub mod problem;

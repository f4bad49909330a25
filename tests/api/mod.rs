//! The API, a folder a capability.

mod access;
pub(crate) mod asye;
mod booking;
mod catalogue;
mod compliance;
mod imports;
mod notify;
mod people;
pub(crate) mod world;

pub(crate) use booking::race::session as booking_session;

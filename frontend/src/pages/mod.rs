//! Pages, a folder a capability.

pub(crate) mod admin;
pub(crate) mod asye;
pub(crate) mod booking;
pub(crate) mod catalogue;
pub(crate) mod compliance;
pub(crate) mod imports;
pub(crate) mod learning;
mod not_found;
pub(crate) mod people;
pub(crate) mod register;
mod status;
pub(crate) mod team;

pub(crate) use not_found::NotFoundPage;
pub(crate) use status::status_tone;

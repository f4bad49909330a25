//! Pages, a folder a capability.

pub(crate) mod admin;
pub(crate) mod asye;
pub(crate) mod compliance;
pub(crate) mod imports;
mod not_found;
pub(crate) mod people;
pub(crate) mod team;

pub(crate) use not_found::NotFoundPage;

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
mod person_picker;
pub(crate) mod register;
pub(crate) mod sessions;
mod status;
pub(crate) mod team;

pub(crate) use not_found::NotFoundPage;
pub(crate) use person_picker::{PersonField, PersonPicker};
pub(crate) use status::status_tone;

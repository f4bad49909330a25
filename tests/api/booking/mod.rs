//! Places, waiting lists, calendars.

mod calendar;
mod deputies;
mod late;
mod offers;
pub(crate) mod race;
mod requests;

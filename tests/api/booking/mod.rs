//! Places, waiting lists, calendars.

mod calendar;
mod deputies;
mod late;
pub(crate) mod race;
mod requests;

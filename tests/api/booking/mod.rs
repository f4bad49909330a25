//! Places, waiting lists, calendars.

mod calendar;
mod late;
pub(crate) mod race;

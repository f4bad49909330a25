//! Places, waiting lists, calendars.

mod calendar;
pub(super) mod race;

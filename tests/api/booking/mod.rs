//! Places, waiting lists, calendars.

mod calendar;
mod race;

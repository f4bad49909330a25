//! Files that people take away: calendars, CSV, spreadsheets.

pub mod calendar;
pub mod tables;

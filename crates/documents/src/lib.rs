//! Files that people take away: calendars, CSV, spreadsheets.

pub mod tables;

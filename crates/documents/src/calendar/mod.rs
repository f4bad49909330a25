//! Calendars: one booking as an invitation or its withdrawal, and a person's feed (RFC 5545, 5546).
//!
//! A booking is one event with one stable UID whatever its number of days: the first part is the
//! event, further parts are its daily recurrences, each moved to where it really is. So an
//! invitation carries a single UID, as iTIP demands, and a session that gains or loses a day is an
//! update with a higher SEQUENCE. Times are wall time in Europe/London with its VTIMEZONE.

mod event;
mod line;
mod timezone;

pub use event::{CalendarEvent, Method, Occurrence, Party, calendar};

//! The API, a folder a capability.

mod access;
mod booking;
mod notify;

pub(crate) use booking::race::session as booking_session;

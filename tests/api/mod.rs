//! The API, a folder a capability.

mod access;
mod booking;
mod notify;

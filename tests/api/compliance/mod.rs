//! Mandatory training over HTTP.

mod board;
mod person;
mod settings;

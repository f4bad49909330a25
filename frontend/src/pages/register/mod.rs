//! The register of a session.

mod close;
mod heading;
mod marks;
mod pending;
mod register_page;
mod row;
mod standing;
mod tools;
mod walk_in;

pub(crate) use register_page::RegisterPage;

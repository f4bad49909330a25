//! The register of a session.

mod close;
mod pending;
mod register_page;
mod row;
mod walk_in;

pub(crate) use register_page::RegisterPage;

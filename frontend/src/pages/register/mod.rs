//! The register of a session.

mod register_page;

pub(crate) use register_page::RegisterPage;

//! The database; the only crate that knows diesel.

//! The database; the only crate that knows diesel.
//!
//! SQLite and PostgreSQL are served by the same queries over [`DbConnection`]. [`Store::read`] gives
//! one consistent picture, [`Store::write`] is the only way to change anything.

pub mod access;
pub mod asye;
mod backend;
pub mod booking;
pub mod catalogue;
pub mod competency;
pub mod compliance;
mod connection;
mod error;
pub mod imports;
mod manager;
mod migrate;
pub mod notify;
pub mod people;
pub mod schema;
pub mod sql_types;
mod store;

pub use connection::{Backend, DbConnection, MultiBackend};
pub use error::StoreError;
pub use manager::Watcher;
pub use migrate::{migrate, run_sql};
pub use store::Store;

//! A throw-away PostgreSQL cluster for tests and tools.
//!
//! It listens on a Unix socket in its own folder and nowhere else, so that no port is taken and
//! nobody else on the machine can reach it, and it does not wait for the disk, so that a crash of
//! the machine may lose it: it holds nothing that is worth keeping.

mod cluster;
mod program;
mod psql;
mod user;

pub use cluster::{Cluster, shared, stop_shared};
pub use program::installed;
pub use psql::{psql, with_database};

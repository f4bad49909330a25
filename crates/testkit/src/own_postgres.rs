//! A PostgreSQL that one test may stop.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

use anyhow::Result;
use pgcluster::{Cluster, psql, with_database};
use store::Store;

/// A server of one test with a migrated, empty database. It is gone when this value is.
pub struct OwnPostgres {
    // Before its folder.
    cluster: Cluster,
    _folder: tempfile::TempDir,
}

impl OwnPostgres {
    /// Starts it.
    ///
    /// # Panics
    /// When it does not start; a test without its database has failed.
    #[expect(clippy::new_without_default, reason = "it starts a server")]
    pub fn new() -> Self {
        match Self::start() {
            Ok(started) => started,
            Err(error) => panic!("no PostgreSQL for the test: {error:#}"),
        }
    }

    fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        // The server's user must be able to pass through.
        std::fs::set_permissions(folder.path(), Permissions::from_mode(0o755))?;
        let cluster = Cluster::start(&folder.path().join("own"))?;
        psql(&cluster.url(), &["CREATE DATABASE spires"])?;
        let started = Self {
            cluster,
            _folder: folder,
        };
        store::migrate(&started.url())?;
        Ok(started)
    }

    /// What `DATABASE_URL` would be. What is acknowledged survives [`OwnPostgres::stop`].
    pub fn url(&self) -> String {
        let url = with_database(&self.cluster.url(), "spires");
        format!("{url}&options=-csynchronous_commit%3Don")
    }

    /// The store over its database.
    ///
    /// # Panics
    /// While it is stopped.
    pub fn store(&self) -> Store {
        match Store::open(&self.url()) {
            Ok(store) => store,
            Err(error) => panic!("the test's PostgreSQL does not answer: {error}"),
        }
    }

    /// Stops it as a crash would.
    ///
    /// # Panics
    /// When it does not stop.
    pub fn stop(&mut self) {
        if let Err(error) = self.cluster.stop() {
            panic!("the test's PostgreSQL does not stop: {error:#}");
        }
    }

    /// Starts it on what it had kept.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start_again(&mut self) {
        if let Err(error) = self.cluster.start_again() {
            panic!("the test's PostgreSQL does not start again: {error:#}");
        }
    }
}

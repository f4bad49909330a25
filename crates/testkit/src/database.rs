//! A database for one test.

use std::path::PathBuf;

use store::{Backend, Store};

use crate::{postgres, sqlite};

/// Both databases, for `#[values]` of rstest and for loops.
pub const BACKENDS: [Backend; 2] = [Backend::Sqlite, Backend::Postgres];

/// A migrated, empty database that nobody else uses. It is gone when this value is.
pub struct TestDatabase {
    // Before the place: connections close before the database goes.
    store: Option<Store>,
    url: String,
    _place: Place,
}

#[expect(dead_code, reason = "held for what dropping it does")]
pub(crate) enum Place {
    Sqlite(tempfile::TempDir),
    Postgres(postgres::Clone),
}

/// Makes a database of that kind by copying one that was migrated once for all tests.
///
/// # Panics
/// When the database cannot be made; a test without its database has failed.
pub fn database(backend: Backend) -> TestDatabase {
    let made = match backend {
        Backend::Sqlite => sqlite::copy(),
        Backend::Postgres => postgres::clone(),
    };
    match made {
        Ok((url, place)) => TestDatabase::at(url, place),
        Err(error) => panic!("no {backend:?} database for the test: {error:#}"),
    }
}

impl TestDatabase {
    fn at(url: String, place: Place) -> Self {
        match Store::open(&url) {
            Ok(store) => Self {
                store: Some(store),
                url,
                _place: place,
            },
            Err(error) => panic!("the test's database at {url} does not open: {error}"),
        }
    }

    /// What `DATABASE_URL` would be.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The store over it; clones share its connections.
    ///
    /// # Panics
    /// After [`TestDatabase::close`].
    pub fn store(&self) -> Store {
        match &self.store {
            Some(store) => store.clone(),
            None => panic!("the test closed its store"),
        }
    }

    /// Makes it one that a newer version of Spires has migrated.
    ///
    /// # Panics
    /// When the database cannot be changed.
    pub fn make_newer(&self, migration: &str) {
        let statement =
            format!("INSERT INTO __diesel_schema_migrations (version) VALUES ('{migration}')");
        if let Err(error) = store::run_sql(&self.url, &statement) {
            panic!(
                "the test's database at {} is not changed: {error}",
                self.url
            );
        }
    }

    /// Gives up the store's connections, for a test that starts a process of its own on the URL.
    pub fn close(&mut self) {
        self.store = None;
    }
}

/// Where SQLite's files go and templates are noted: of this run of the tests when it says so, else
/// shared by all of this machine.
pub(crate) fn folder() -> std::io::Result<PathBuf> {
    let folder = match std::env::var_os("TESTKIT_FOLDER") {
        Some(told) => PathBuf::from(told),
        None => std::env::temp_dir().join("spires-test-databases"),
    };
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

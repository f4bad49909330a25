//! How many statements the database is asked to run.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use store::{Store, Watcher};

use crate::TestDatabase;

/// Counts the statements of one store; clones count together.
#[derive(Clone, Debug, Default)]
pub struct Statements(Arc<AtomicUsize>);

impl Statements {
    /// A store over the test's database, and the count of its statements. What opens and tests a
    /// connection, begins and ends a transaction counts as well.
    ///
    /// # Panics
    /// When the database does not open; a test without its database has failed.
    pub fn of(database: &TestDatabase) -> (Store, Self) {
        let statements = Self::default();
        let count = Arc::clone(&statements.0);
        let watcher: Watcher = Arc::new(move |_| {
            count.fetch_add(1, Ordering::Relaxed);
        });
        match Store::open_watched(database.url(), watcher) {
            Ok(store) => (store, statements),
            Err(error) => panic!("the test's database does not open: {error}"),
        }
    }

    /// How many run while `work` does, in whatever thread.
    pub fn during<T>(&self, work: impl FnOnce() -> T) -> (T, usize) {
        let before = self.0.load(Ordering::Relaxed);
        let done = work();
        (done, self.0.load(Ordering::Relaxed) - before)
    }
}

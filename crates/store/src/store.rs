//! The pooled database: consistent reads, serialised writes.

use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::r2d2::{Pool, PooledConnection};

use crate::connection::{Backend, DbConnection};
use crate::error::StoreError;
use crate::manager::{Manager, Watcher};
use crate::migrate;

/// How long a request waits for a database that does not answer before it is told so.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long a write waits for its turn while the database answers, the line in this process and
/// another process's lock on SQLite together: when a session opens for booking, hundreds come at once
/// and stand in line.
const PATIENCE_OF_WRITES: Duration = Duration::from_secs(15);

/// The database of one council. Cheap to clone; clones share the pools.
#[derive(Clone)]
pub struct Store {
    backend: Backend,
    readers: Pool<Manager>,
    writers: Pool<Manager>,
}

impl Store {
    /// Opens the database at `url` (`sqlite:path` or `postgres://…`) without migrating it.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it cannot be reached or the scheme is unknown.
    pub fn open(url: &str) -> Result<Self, StoreError> {
        Self::with(url, None)
    }

    /// As [`Store::open`], with somebody who is told each statement: for counting them.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_watched(url: &str, watcher: Watcher) -> Result<Self, StoreError> {
        Self::with(url, Some(watcher))
    }

    fn with(url: &str, watcher: Option<Watcher>) -> Result<Self, StoreError> {
        let backend = Backend::of_url(url).ok_or_else(|| {
            StoreError::Unavailable("a database URL begins with sqlite: or postgres://".to_owned())
        })?;
        let pool = |size| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .connection_timeout(PATIENCE)
                .build(Manager::new(url, watcher.clone()))
                .map_err(|error| StoreError::Unavailable(error.to_string()))
        };
        let (readers, writers) = match backend {
            // SQLite has one writer at a time; a queue in the process is fairer than its lock.
            Backend::Sqlite => (pool(6)?, pool(1)?),
            // Apart, so that writes that stand in line for one session do not keep readers out.
            Backend::Postgres => (pool(12)?, pool(8)?),
        };
        Ok(Self {
            backend,
            readers,
            writers,
        })
    }

    /// Which database this is.
    pub fn backend(&self) -> Backend {
        self.backend
    }

    /// Runs `work` on one consistent picture of the data: it sees every write before its start and
    /// none after.
    pub fn read<T, E>(&self, work: impl FnOnce(&mut DbConnection) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        let mut connection = take(&self.readers)?;
        in_transaction(&mut connection, Mode::Read, work)
    }

    /// Runs `work` as one transaction: all of it is kept, or, when it returns an error, nothing.
    ///
    /// The only way to write. On SQLite the transaction holds the write lock from its beginning; on
    /// PostgreSQL `work` must lock the row that it decides on (`for_update`) before it reads facts.
    pub fn write<T, E>(&self, work: impl FnOnce(&mut DbConnection) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        let end = Instant::now() + PATIENCE_OF_WRITES;
        let mut connection = take_in_turn(&self.writers, end)?;
        wait_for_lock_until(&mut connection, end).map_err(StoreError::from)?;
        in_transaction(&mut connection, Mode::Write, work)
    }

    /// Whether the database answers and holds exactly this version's migrations.
    pub fn is_ready(&self) -> Result<(), StoreError> {
        let mut connection = take(&self.readers)?;
        migrate::require_current(&mut connection)
    }
}

#[derive(Clone, Copy)]
enum Mode {
    Read,
    Write,
}

fn take(pool: &Pool<Manager>) -> Result<PooledConnection<Manager>, StoreError> {
    pool.get()
        .map_err(|error| StoreError::Unavailable(error.to_string()))
}

/// Waits while every connection is alive and in use, since then the turn comes; gives up soon where
/// the database is the one who does not answer.
fn take_in_turn(
    pool: &Pool<Manager>,
    end: Instant,
) -> Result<PooledConnection<Manager>, StoreError> {
    loop {
        let left = end.saturating_duration_since(Instant::now());
        match pool.get_timeout(PATIENCE.min(left)) {
            Ok(connection) => return Ok(connection),
            Err(_) if left > PATIENCE && pool.state().connections >= pool.max_size() => {}
            Err(error) => return Err(StoreError::Unavailable(error.to_string())),
        }
    }
}

fn wait_for_lock_until(connection: &mut DbConnection, end: Instant) -> diesel::QueryResult<()> {
    let left = end.saturating_duration_since(Instant::now());
    crate::on_backend!(connection,
        postgres: |_pg| Ok(()),
        sqlite: |sqlite| {
            sqlite.batch_execute(&format!("PRAGMA busy_timeout = {}", left.as_millis()))
        }
    )
}

fn in_transaction<T, E>(
    connection: &mut DbConnection,
    mode: Mode,
    work: impl FnOnce(&mut DbConnection) -> Result<T, E>,
) -> Result<T, E>
where
    E: From<StoreError>,
{
    begin(connection, mode).map_err(StoreError::from)?;
    match work(connection) {
        Ok(value) => {
            commit(connection).map_err(StoreError::from)?;
            Ok(value)
        }
        Err(error) => {
            // The caller's error says more than a failed rollback would; a connection that cannot
            // roll back is broken and leaves the pool.
            if let Err(rollback) = roll_back(connection) {
                tracing::warn!(%rollback, "a transaction could not be rolled back");
            }
            Err(error)
        }
    }
}

fn begin(connection: &mut DbConnection, mode: Mode) -> diesel::QueryResult<()> {
    crate::on_backend!(connection,
        postgres: |pg| AnsiTransactionManager::begin_transaction_sql(pg, match mode {
            Mode::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Mode::Write => "BEGIN",
        }),
        sqlite: |sqlite| AnsiTransactionManager::begin_transaction_sql(sqlite, match mode {
            Mode::Read => "BEGIN",
            Mode::Write => "BEGIN IMMEDIATE",
        })
    )
}

fn commit(connection: &mut DbConnection) -> diesel::QueryResult<()> {
    crate::on_backend!(connection, |inner| {
        AnsiTransactionManager::commit_transaction(inner)
    })
}

fn roll_back(connection: &mut DbConnection) -> diesel::QueryResult<()> {
    crate::on_backend!(connection, |inner| {
        AnsiTransactionManager::rollback_transaction(inner)
    })
}

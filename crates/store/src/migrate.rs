//! Bringing a database to this version, and refusing one that is ahead of it.

use std::collections::BTreeSet;

use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::on_backend;

fn postgres() -> EmbeddedMigrations {
    const EMBEDDED: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");
    EMBEDDED
}

fn sqlite() -> EmbeddedMigrations {
    const EMBEDDED: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
    EMBEDDED
}

/// Any number: all processes of Spires on one PostgreSQL agree on it, so that one migrates.
const MIGRATION_LOCK: i64 = 7_305_113_001;

/// Applies the migrations that the database at `url` lacks and returns their names.
///
/// # Errors
/// [`StoreError::Newer`] when the database holds a migration that this version does not know;
/// [`StoreError::Unavailable`] when it cannot be reached.
pub fn migrate(url: &str) -> Result<Vec<String>, StoreError> {
    let mut connection =
        DbConnection::to_url(url).map_err(|error| StoreError::Unavailable(error.to_string()))?;
    on_backend!(&mut connection,
        postgres: |pg| {
            pg.batch_execute(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})"))?;
            let applied = bring_up(pg, postgres);
            pg.batch_execute(&format!("SELECT pg_advisory_unlock({MIGRATION_LOCK})"))?;
            applied
        },
        sqlite: |inner| bring_up(inner, sqlite)
    )
}

/// Runs statements as they stand on the database at `url`: for tools that make a database as no version
/// of Spires would leave it. The product never calls it.
///
/// # Errors
/// [`StoreError::Unavailable`] when it cannot be reached, or whatever the database says.
pub fn run_sql(url: &str, statements: &str) -> Result<(), StoreError> {
    let mut connection =
        DbConnection::to_url(url).map_err(|error| StoreError::Unavailable(error.to_string()))?;
    Ok(connection.batch_execute(statements)?)
}

/// Fails unless the database holds exactly the migrations of this version.
pub(crate) fn require_current(connection: &mut DbConnection) -> Result<(), StoreError> {
    let pending = on_backend!(connection,
        postgres: |pg| { refuse_newer(pg, postgres)?; pg.has_pending_migration(postgres()) },
        sqlite: |inner| { refuse_newer(inner, sqlite)?; inner.has_pending_migration(sqlite()) }
    )
    .map_err(|error| StoreError::Unavailable(error.to_string()))?;
    if pending {
        return Err(StoreError::Unavailable(
            "migrations are pending: run `spires migrate`".to_owned(),
        ));
    }
    Ok(())
}

fn bring_up<DB, C>(
    connection: &mut C,
    source: fn() -> EmbeddedMigrations,
) -> Result<Vec<String>, StoreError>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: MigrationSource<DB>,
{
    refuse_newer(connection, source)?;
    let applied = connection
        .run_pending_migrations(source())
        .map_err(|error| StoreError::Unavailable(error.to_string()))?;
    Ok(applied.iter().map(ToString::to_string).collect())
}

fn refuse_newer<DB, C>(
    connection: &mut C,
    source: fn() -> EmbeddedMigrations,
) -> Result<(), StoreError>
where
    DB: diesel::backend::Backend,
    C: MigrationHarness<DB>,
    EmbeddedMigrations: MigrationSource<DB>,
{
    let known: BTreeSet<MigrationVersion<'static>> = MigrationSource::<DB>::migrations(&source())
        .map_err(|error| StoreError::Corrupt(error.to_string()))?
        .iter()
        .map(|migration| migration.name().version().as_owned())
        .collect();
    let applied = connection
        .applied_migrations()
        .map_err(|error| StoreError::Unavailable(error.to_string()))?;
    match applied.iter().find(|version| !known.contains(*version)) {
        Some(unknown) => Err(StoreError::Newer(unknown.to_string())),
        None => Ok(()),
    }
}

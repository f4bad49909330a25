//! PostgreSQL: a clone of a database that was migrated once, in the cluster that the run of the
//! tests gave, or else in one that the first test starts and the next runs find.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use pgcluster::{psql, with_database};

use crate::database::Place;
use crate::template::{key, lock};

/// A database that goes with this value.
pub(crate) struct Clone {
    server: String,
    name: String,
}

impl Drop for Clone {
    fn drop(&mut self) {
        // `FORCE` ends connections that a test left open. What remains after a crash goes with the
        // cluster.
        let statement = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let _ = psql(&self.server, &[&statement]);
    }
}

pub(crate) fn clone() -> Result<(String, Place)> {
    let server = server()?;
    let template = format!("template_{}_{}", key().checkout, key().state);
    let name = name();
    let statement = format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
    if psql(&server, &[&statement]).is_err() {
        make(&server, &template)?;
        psql(&server, &[&statement])?;
    }
    let url = with_database(&server, &name);
    Ok((url, Place::Postgres(Clone { server, name })))
}

fn server() -> Result<String> {
    static SERVER: OnceLock<String> = OnceLock::new();
    if let Some(server) = SERVER.get() {
        return Ok(server.clone());
    }
    let server = match std::env::var("SPIRES_TEST_POSTGRES") {
        Ok(told) => told,
        Err(_) => pgcluster::shared(&std::env::temp_dir().join("spires-test-postgres"))?,
    };
    Ok(SERVER.get_or_init(|| server).clone())
}

/// Makes the template, unless another process did while this one waited.
fn make(server: &str, template: &str) -> Result<()> {
    let _guard = lock("postgres")?;
    let found = psql(
        server,
        &["SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%\\_%'"],
    )?;
    if found.lines().any(|name| name == template) {
        return Ok(());
    }
    let of_checkout = format!("template_{}_", key().checkout);
    for old in found.lines().filter(|name| name.starts_with(&of_checkout)) {
        psql(
            server,
            &[
                &format!("ALTER DATABASE {old} IS_TEMPLATE false"),
                &format!("DROP DATABASE {old} WITH (FORCE)"),
            ],
        )?;
    }
    let unfinished = name();
    psql(server, &[&format!("CREATE DATABASE {unfinished}")])?;
    store::migrate(&with_database(server, &unfinished)).context("migrating the template")?;
    // Nothing may be connected to a template while it is cloned, the vacuum neither.
    psql(
        server,
        &[
            &format!("ALTER DATABASE {unfinished} RENAME TO {template}"),
            &format!("ALTER DATABASE {template} IS_TEMPLATE true ALLOW_CONNECTIONS false"),
        ],
    )?;
    Ok(())
}

/// A name that no other test of this machine takes.
fn name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let time = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.subsec_nanos());
    format!("test_{}_{number}_{time}", std::process::id())
}

//! Statements for the cluster itself: databases made, cloned and dropped.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::program;

/// Runs each statement on its own through `psql` and gives what they print, unaligned.
///
/// # Errors
/// What PostgreSQL said, when it refuses one; the later ones do not run.
pub fn psql(url: &str, statements: &[&str]) -> Result<String> {
    let mut command = Command::new(program::path("psql")?);
    command.args([
        "--no-psqlrc",
        "--quiet",
        "--tuples-only",
        "--no-align",
        "--set=ON_ERROR_STOP=1",
        "--dbname",
        url,
    ]);
    for statement in statements {
        command.args(["--command", statement]);
    }
    let output = command.output().context("starting psql")?;
    if !output.status.success() {
        bail!("{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The URL of another database on the server that the URL names.
pub fn with_database(url: &str, database: &str) -> String {
    let (address, options) = url.split_once('?').unwrap_or((url, ""));
    let server = address
        .rsplit_once('/')
        .map_or(address, |(server, _)| server);
    if options.is_empty() {
        format!("{server}/{database}")
    } else {
        format!("{server}/{database}?{options}")
    }
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn another_database_keeps_server_and_options() {
        assert_eq!(
            with_database("postgres:///postgres?host=/tmp/a&user=spires", "clone_1"),
            "postgres:///clone_1?host=/tmp/a&user=spires"
        );
        assert_eq!(
            with_database("postgres://someone@localhost:5433/template", "clone_1"),
            "postgres://someone@localhost:5433/clone_1"
        );
    }
}

//! Where PostgreSQL's programs are.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Whether this machine has a PostgreSQL server to start, not only a client.
pub fn installed() -> bool {
    find("initdb").is_some() && find("postgres").is_some() && find("psql").is_some()
}

pub(crate) fn path(program: &str) -> Result<PathBuf> {
    find(program).with_context(|| {
        format!("{program} is not installed: apt-get install postgresql, or put PostgreSQL 15 or newer on the PATH")
    })
}

/// Debian keeps the server's programs off the PATH, one folder a version; the newest wins.
fn find(program: &str) -> Option<PathBuf> {
    let mut folders: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    folders.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    let on_path = std::env::var_os("PATH").unwrap_or_default();
    folders
        .into_iter()
        .map(|(_, folder)| folder)
        .chain(std::env::split_paths(&on_path))
        .map(|folder| folder.join(program))
        .find(|file| is_file(file))
}

fn is_file(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|found| found.is_file())
}

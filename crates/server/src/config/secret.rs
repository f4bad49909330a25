//! The secret that signs tokens.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::{Context, Result};
use identity::LinkToken;
use secrecy::SecretString;
use store::Backend;

use super::{SettingFault, Settings};

/// The council's secret: set, or on SQLite made once and kept beside the database.
///
/// # Errors
/// On PostgreSQL it must be set: several processes share it.
pub fn council_secret(settings: &Settings) -> Result<SecretString> {
    if let Some(secret) = &settings.secret {
        return Ok(secret.clone());
    }
    if Backend::of_url(&settings.database_url) == Some(Backend::Postgres) {
        return Err(SettingFault::new(
            "SPIRES_SECRET",
            "must be set with PostgreSQL, the same for every process",
        )
        .into());
    }
    std::fs::create_dir_all(&settings.data_dir)
        .with_context(|| format!("making the folder {}", settings.data_dir.display()))?;
    kept_or_made(&settings.data_dir.join("secret"))
}

fn kept_or_made(path: &Path) -> Result<SecretString> {
    if let Ok(kept) = std::fs::read_to_string(path) {
        return Ok(kept.trim().to_owned().into());
    }
    let made = LinkToken::random().token;
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("keeping the secret in {}", path.display()))?;
    file.write_all(made.as_bytes())?;
    file.sync_all()?;
    Ok(made.into())
}

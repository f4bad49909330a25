use anyhow::Result;

use super::say::say;
use crate::config::Settings;
use crate::wiring::Wiring;

/// Brings the database to this version and says what it did.
pub(super) fn migrate(settings: &Settings) -> Result<()> {
    Wiring::make_folder(settings)?;
    let applied = store::migrate(&settings.database_url)?;
    match applied.len() {
        0 => say("The database is at this version already.\n")?,
        _ => say(format_args!("Applied {}.\n", applied.join(", ")))?,
    }
    Ok(())
}

use anyhow::Result;

use crate::config::Settings;
use crate::wiring::Wiring;

/// Brings the database to this version and says what it did.
pub(super) fn migrate(settings: &Settings) -> Result<()> {
    Wiring::make_folder(settings)?;
    let applied = store::migrate(&settings.database_url)?;
    match applied.len() {
        0 => println!("The database is at this version already."),
        _ => println!("Applied {}.", applied.join(", ")),
    }
    Ok(())
}

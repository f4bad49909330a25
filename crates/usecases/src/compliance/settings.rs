//! What the council chooses about its figures.

use domain::access::{Action, Actor};
use domain::compliance::ComplianceSettings;
use store::compliance::{load_settings, save_settings};

use crate::access::require;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Shows what is chosen, with its edition.
pub fn show_compliance_settings(
    spires: &Spires,
    actor: &Actor,
) -> Result<(ComplianceSettings, i32), Failure> {
    require(actor, Action::ManageSettings)?;
    spires.store.read(|conn| Ok(load_settings(conn)?))
}

/// Chooses anew. Every figure follows at once, those of days gone by too.
///
/// # Errors
/// [`Failure::Stale`] when somebody chose since `edition` was read; [`Failure::Invalid`] for a number of days
/// beyond [`ComplianceSettings::MOST_DUE_SOON_DAYS`].
pub fn edit_compliance_settings(
    spires: &Spires,
    actor: &Actor,
    edition: i32,
    chosen: ComplianceSettings,
) -> Result<(), Failure> {
    require(actor, Action::ManageSettings)?;
    let most = ComplianceSettings::MOST_DUE_SOON_DAYS;
    if chosen.due_soon_days > most {
        return Err(Failure::invalid(
            "/due_soon_days",
            format!("Enter a number of days from 0 to {most}."),
        ));
    }
    spires.store.write(|conn| {
        let (before, now) = load_settings(conn)?;
        if now != edition {
            return Err(Failure::Stale);
        }
        save_settings(conn, chosen, edition + 1, actor.person(), spires.now())?;
        let entry = Entry::of("edit_compliance_settings", "settings")
            .before(&before)
            .after(&chosen);
        audit::record(conn, spires, actor, entry)?;
        Ok(())
    })
}

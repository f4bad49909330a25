//! Throwing a dry run away.

use domain::access::{Action, Actor};
use domain::ids::ImportId;
use store::imports::{lock_import, mark_discarded};

use super::progress;
use super::stored::{Import, ImportState};
use crate::access::require;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Throws a dry run away with its file. Refuses one that was applied or is being recorded.
pub fn discard_import(spires: &Spires, actor: &Actor, id: ImportId) -> Result<(), Failure> {
    require(actor, Action::RunImports)?;
    spires.store.write(|conn| {
        let import = Import::of(lock_import(conn, id).map_err(Failure::or_missing("import"))?)?;
        if import.state != ImportState::DryRun || progress::is_running(id) {
            let detail = format!(
                "Only a dry run can be thrown away; this one is {}.",
                import.state.in_words()
            );
            return Err(Failure::refused("import-not-a-dry-run", detail));
        }
        mark_discarded(conn, id)?;
        Ok(audit::record(
            conn,
            spires,
            actor,
            Entry::of("discard_import", "import").subject(id),
        )?)
    })
}

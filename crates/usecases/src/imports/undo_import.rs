//! Undoing a batch.

use domain::access::{Action, Actor};
use domain::ids::ImportId;
use store::imports::{Undone, lock_import, mark_undone, undo_batch};

use super::find_import::not_undone_because;
use super::stored::{Import, ImportState};
use crate::access::require;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Voids what the batch recorded and records again what it voided; deletes nothing. Refuses a batch that
/// was not applied, or after which another of its kind was.
pub fn undo_import(spires: &Spires, actor: &Actor, id: ImportId) -> Result<(), Failure> {
    require(actor, Action::RunImports)?;
    spires.store.write(|conn| {
        let import = Import::of(lock_import(conn, id).map_err(Failure::or_missing("import"))?)?;
        let (ImportState::Applied, Some(applied_at)) = (import.state, import.applied_at) else {
            let detail = format!(
                "Only an applied import can be undone; this one is {}.",
                import.state.in_words()
            );
            return Err(Failure::refused("import-not-applied", detail));
        };
        if let Some(because) = not_undone_because(conn, &import)? {
            return Err(Failure::refused("import-not-the-latest", because));
        }
        let at = spires.now();
        let mut new_id = || spires.ids.next();
        undo_batch(
            conn,
            &mut Undone {
                import: id,
                applied_at,
                by: actor.person(),
                at,
                new_id: &mut new_id,
            },
        )?;
        mark_undone(conn, id, actor.person(), at)?;
        Ok(audit::record(
            conn,
            spires,
            actor,
            Entry::of("undo_import", "import").subject(id),
        )?)
    })
}

//! One import.

use domain::access::{Action, Actor};
use domain::ids::ImportId;
use store::DbConnection;
use store::imports::import_ids_applied_after;

use super::stored::{Import, ImportState};
use crate::access::require;
use crate::{Failure, Spires};

/// One import, with the name of who sent it and whether it may be undone now.
pub fn find_import(spires: &Spires, actor: &Actor, id: ImportId) -> Result<Import, Failure> {
    require(actor, Action::ReadImports)?;
    spires.store.read(|conn| {
        let row = store::imports::find_import(conn, id).map_err(Failure::or_missing("import"))?;
        let mut import = Import::of(row)?;
        import.sender_name = sender_name(conn, &import)?;
        import.not_undone_because = not_undone_because(conn, &import)?;
        Ok(import)
    })
}

pub(super) fn sender_name(
    conn: &mut DbConnection,
    import: &Import,
) -> Result<Option<String>, Failure> {
    let Some(person) = import.sent_by else {
        return Ok(None);
    };
    let person = store::people::find_person(conn, person)?;
    Ok(Some(format!("{} {}", person.first_name, person.last_name)))
}

/// A batch may be undone until the next of its kind: that one was compared with it.
pub(super) fn not_undone_because(
    conn: &mut DbConnection,
    import: &Import,
) -> Result<Option<String>, Failure> {
    let (ImportState::Applied, Some(applied_at)) = (import.state, import.applied_at) else {
        return Ok(None);
    };
    if !import_ids_applied_after(conn, import.kind, applied_at)?.is_empty() {
        let because = format!(
            "A later file of {} was applied; undo that one first.",
            import.kind.title()
        );
        return Ok(Some(because));
    }
    let with_records = store::imports::nqsws_with_later_records(conn, import.id)?;
    Ok((with_records > 0).then(|| format!("{with_records} of the NQSWs that it brought have records by now, which would lose their enrolment.")))
}

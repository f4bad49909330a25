//! Undoing a batch: what it recorded is voided, what it voided is recorded again; nothing is deleted.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::{ImportId, PersonId};
use uuid::Uuid;

use super::{undo_lists, undo_staff, undo_tracker};
use crate::schema::{attendance, evidence};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// What an undo needs to know.
pub struct Undone<'a> {
    /// The batch.
    pub import: ImportId,
    /// When it was applied: what it voided bears this instant.
    pub applied_at: DateTime<Utc>,
    /// Who undoes it.
    pub by: Option<PersonId>,
    /// When: the instant of every void and record.
    pub at: DateTime<Utc>,
    /// New ids for what is recorded again.
    pub new_id: &'a mut dyn FnMut() -> Uuid,
}

impl std::fmt::Debug for Undone<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Undone")
            .field("import", &self.import)
            .finish_non_exhaustive()
    }
}

/// Voids what the batch recorded and records again what it voided. Names and e-mail addresses of people
/// and the words about courses that were there before stay as the batch left them: they are not dated.
pub fn undo_batch(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    void_completions(conn, undone)?;
    undo_staff::undo(conn, undone)?;
    undo_lists::undo(conn, undone)?;
    undo_tracker::undo(conn, undone)
}

fn void_completions(conn: &mut DbConnection, undone: &Undone<'_>) -> Result<(), StoreError> {
    diesel::update(
        evidence::table
            .filter(evidence::import_id.eq(DbUuid::from(undone.import)))
            .filter(evidence::voided_at.is_null()),
    )
    .set((
        evidence::voided_at.eq(DbInstant(undone.at)),
        evidence::voided_by.eq(DbUuid::some(undone.by)),
        evidence::voided_how.eq("undo"),
        evidence::void_reason.eq("The import was undone."),
    ))
    .execute(conn)?;
    diesel::update(
        attendance::table
            .filter(attendance::import_id.eq(DbUuid::from(undone.import)))
            .filter(attendance::voided_at.is_null()),
    )
    .set((
        attendance::voided_at.eq(DbInstant(undone.at)),
        attendance::voided_how.eq("undo"),
    ))
    .execute(conn)?;
    Ok(())
}

//! Making and changing sessions. All but the first need the session's lock.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::catalogue::{PartForm, SessionDraft, SessionState};
use domain::ids::{CourseId, PersonId, SessionId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::sessions;
use crate::sql_types::{DbInstant, DbUuid};

fn first_and_last(draft: &SessionDraft) -> Result<(DbInstant, DbInstant), StoreError> {
    let starts = draft
        .parts
        .iter()
        .map(|part| PartForm::starts_at(*part))
        .min();
    let ends = draft
        .parts
        .iter()
        .map(|part| PartForm::ends_at(*part))
        .max();
    match (starts, ends) {
        (Some(starts), Some(ends)) => Ok((DbInstant(starts), DbInstant(ends))),
        _ => Err(StoreError::corrupt("session", "without a part")),
    }
}

/// Makes a session, without its parts and trainers.
pub fn insert_session(
    conn: &mut DbConnection,
    id: SessionId,
    course: CourseId,
    draft: &SessionDraft,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (starts_at, ends_at) = first_and_last(draft)?;
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(DbUuid::from(id)),
            sessions::course_id.eq(DbUuid::from(course)),
            sessions::venue.eq(&draft.venue),
            sessions::room.eq(&draft.room),
            sessions::virtual_link.eq(draft.link.as_deref()),
            sessions::joining_notes.eq(&draft.joining_notes),
            sessions::capacity.eq(draft.capacity),
            sessions::min_places.eq(draft.min_places),
            sessions::opens_at.eq(draft.opens_at.map(DbInstant)),
            sessions::closes_at.eq(draft.closes_at.map(DbInstant)),
            sessions::starts_at.eq(starts_at),
            sessions::ends_at.eq(ends_at),
            sessions::status.eq(SessionState::Scheduled.code()),
            sessions::next_queue_no.eq(1),
            sessions::next_log_no.eq(1),
            sessions::calendar_sequence.eq(0),
            sessions::edition.eq(1),
            sessions::created_by.eq(DbUuid::some(by)),
            sessions::created_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Changes a session that stands at `edition`, without its parts and trainers.
///
/// # Errors
/// [`StoreError::Stale`] when it stands at another edition.
pub fn update_session(
    conn: &mut DbConnection,
    id: SessionId,
    edition: i32,
    draft: &SessionDraft,
) -> Result<(), StoreError> {
    let (starts_at, ends_at) = first_and_last(draft)?;
    let changed = diesel::update(
        sessions::table
            .filter(sessions::id.eq(DbUuid::from(id)))
            .filter(sessions::edition.eq(edition)),
    )
    .set((
        sessions::venue.eq(&draft.venue),
        sessions::room.eq(&draft.room),
        sessions::virtual_link.eq(draft.link.as_deref()),
        sessions::joining_notes.eq(&draft.joining_notes),
        sessions::capacity.eq(draft.capacity),
        sessions::min_places.eq(draft.min_places),
        sessions::opens_at.eq(draft.opens_at.map(DbInstant)),
        sessions::closes_at.eq(draft.closes_at.map(DbInstant)),
        sessions::starts_at.eq(starts_at),
        sessions::ends_at.eq(ends_at),
        sessions::calendar_sequence.eq(sessions::calendar_sequence + 1),
        sessions::edition.eq(edition + 1),
    ))
    .execute(conn)?;
    if changed == 0 {
        return Err(StoreError::Stale);
    }
    Ok(())
}

/// Calls a session off.
pub fn cancel_session(conn: &mut DbConnection, id: SessionId) -> Result<(), StoreError> {
    diesel::update(sessions::table.filter(sessions::id.eq(DbUuid::from(id))))
        .set((
            sessions::status.eq(SessionState::Cancelled.code()),
            sessions::edition.eq(sessions::edition + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Closes the register.
pub fn close_register(
    conn: &mut DbConnection,
    id: SessionId,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(sessions::table.filter(sessions::id.eq(DbUuid::from(id))))
        .set((
            sessions::register_closed_at.eq(Some(DbInstant(at))),
            sessions::register_closed_by.eq(DbUuid::some(by)),
            sessions::edition.eq(sessions::edition + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Opens the register again.
pub fn reopen_register(conn: &mut DbConnection, id: SessionId) -> Result<(), StoreError> {
    diesel::update(sessions::table.filter(sessions::id.eq(DbUuid::from(id))))
        .set((
            sessions::register_closed_at.eq(None::<DbInstant>),
            sessions::register_closed_by.eq(None::<DbUuid>),
            sessions::edition.eq(sessions::edition + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives out the next number in the session's queue.
pub fn take_queue_no(conn: &mut DbConnection, id: SessionId) -> Result<i32, StoreError> {
    diesel::update(sessions::table.filter(sessions::id.eq(DbUuid::from(id))))
        .set(sessions::next_queue_no.eq(sessions::next_queue_no + 1))
        .execute(conn)?;
    let next: i32 = sessions::table
        .filter(sessions::id.eq(DbUuid::from(id)))
        .select(sessions::next_queue_no)
        .first(conn)?;
    Ok(next - 1)
}

/// Gives out the next number in the session's log.
pub fn take_log_no(conn: &mut DbConnection, id: SessionId) -> Result<i32, StoreError> {
    diesel::update(sessions::table.filter(sessions::id.eq(DbUuid::from(id))))
        .set(sessions::next_log_no.eq(sessions::next_log_no + 1))
        .execute(conn)?;
    let next: i32 = sessions::table
        .filter(sessions::id.eq(DbUuid::from(id)))
        .select(sessions::next_log_no)
        .first(conn)?;
    Ok(next - 1)
}

//! Marks on registers: added and voided, never changed.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::booking::{AbsenceReason, MarkKind};
use domain::ids::{AttendanceId, CourseId, PartId, PersonId, SessionId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::attendance;
use crate::sql_types::{DbInstant, DbUuid};

const REGISTER: &str = "register";

/// A mark of one person for one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkRow {
    /// Which.
    pub id: AttendanceId,
    /// Of which course.
    pub course: CourseId,
    /// Of which session.
    pub session: SessionId,
    /// Which part.
    pub part: PartId,
    /// Who is marked.
    pub person: PersonId,
    /// The day of the part.
    pub on: NaiveDate,
    /// What was seen.
    pub kind: MarkKind,
    /// Why not.
    pub reason: Option<AbsenceReason>,
    /// Who marked.
    pub by: PersonId,
    /// When the marker's device took it.
    pub marked_at: DateTime<Utc>,
    /// When it arrived.
    pub recorded_at: DateTime<Utc>,
}

type Columns = (
    DbUuid,
    DbUuid,
    Option<DbUuid>,
    DbUuid,
    NaiveDate,
    String,
    Option<String>,
    Option<DbUuid>,
    Option<DbInstant>,
    DbInstant,
);

/// The marks in force on the session's register.
pub fn load_marks(conn: &mut DbConnection, session: SessionId) -> Result<Vec<MarkRow>, StoreError> {
    let rows: Vec<Columns> = attendance::table
        .filter(attendance::session_id.eq(Some(DbUuid::from(session))))
        .filter(attendance::part_id.is_not_null())
        .filter(attendance::source.eq(REGISTER))
        .filter(attendance::voided_at.is_null())
        .order(attendance::id)
        .select((
            attendance::id,
            attendance::course_id,
            attendance::part_id,
            attendance::person_id,
            attendance::on_date,
            attendance::mark,
            attendance::reason,
            attendance::recorded_by,
            attendance::marked_at,
            attendance::recorded_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |(id, course, part, person, on, mark, reason, by, marked_at, recorded_at)| {
                Ok(MarkRow {
                    id: id.id(),
                    course: course.id(),
                    session,
                    part: part
                        .map(DbUuid::id)
                        .ok_or_else(|| StoreError::corrupt("mark", "no part"))?,
                    person: person.id(),
                    on,
                    kind: MarkKind::parse(&mark)
                        .ok_or_else(|| StoreError::corrupt("mark", &mark))?,
                    reason: reason.as_deref().and_then(AbsenceReason::parse),
                    by: by.map_or(person, |by| by).id(),
                    marked_at: marked_at.unwrap_or(recorded_at).0,
                    recorded_at: recorded_at.0,
                })
            },
        )
        .collect()
}

/// Records a mark; one that arrives after a later one was made is kept as voided from the start.
/// Needs the session's lock.
pub fn insert_mark(
    conn: &mut DbConnection,
    mark: &MarkRow,
    is_superseded: bool,
) -> Result<(), StoreError> {
    diesel::insert_into(attendance::table)
        .values((
            attendance::id.eq(DbUuid::from(mark.id)),
            attendance::course_id.eq(DbUuid::from(mark.course)),
            attendance::session_id.eq(Some(DbUuid::from(mark.session))),
            attendance::part_id.eq(Some(DbUuid::from(mark.part))),
            attendance::person_id.eq(DbUuid::from(mark.person)),
            attendance::on_date.eq(mark.on),
            attendance::mark.eq(mark.kind.code()),
            attendance::reason.eq(mark.reason.map(AbsenceReason::code)),
            attendance::source.eq(REGISTER),
            attendance::recorded_by.eq(Some(DbUuid::from(mark.by))),
            attendance::recorded_at.eq(DbInstant(mark.recorded_at)),
            attendance::marked_at.eq(Some(DbInstant(mark.marked_at))),
            attendance::voided_at.eq(is_superseded.then_some(DbInstant(mark.recorded_at))),
            attendance::voided_how.eq(is_superseded.then_some("superseded")),
        ))
        .execute(conn)?;
    Ok(())
}

/// Voids a mark that a later one replaces. Needs the session's lock.
pub fn void_mark(
    conn: &mut DbConnection,
    id: AttendanceId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(attendance::table.filter(attendance::id.eq(DbUuid::from(id))))
        .set((
            attendance::voided_at.eq(Some(DbInstant(at))),
            attendance::voided_how.eq(Some("superseded")),
        ))
        .execute(conn)?;
    Ok(())
}

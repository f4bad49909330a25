//! Completions and attendance from files.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::ids::{AttendanceId, EvidenceId, ImportId, PersonId};
use domain::imports::ImportKind;
use domain::imports::elearning::Completion;

use super::batch::insert_all;
use crate::schema::{attendance, evidence};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError, on_backend};

/// What is known of a fact that a row tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Recorded before; an undo voided it, so it may be recorded again.
    Undone,
    /// Recorded before; somebody voided it, and a file does not revive it.
    VoidedByAPerson,
    /// Recorded, and stands.
    Stands,
}

impl Standing {
    fn of(is_voided: bool, voided_how: Option<&str>) -> Self {
        match (is_voided, voided_how) {
            (false, _) => Self::Stands,
            (true, Some("undo")) => Self::Undone,
            (true, _) => Self::VoidedByAPerson,
        }
    }
}

type EvidenceColumns = (
    DbUuid,
    Option<DbUuid>,
    NaiveDate,
    Option<DbInstant>,
    Option<String>,
);

/// The completions on days in the range, each with the strongest of its standings.
pub fn known_completions(
    conn: &mut DbConnection,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<HashMap<Completion, Standing>, StoreError> {
    let rows: Vec<EvidenceColumns> = on_backend!(conn, |inner| {
        evidence::table
            .filter(evidence::done_on.between(first, last))
            .filter(evidence::course_id.is_not_null())
            .filter(evidence::kind.eq("completion"))
            .select((
                evidence::person_id,
                evidence::course_id,
                evidence::done_on,
                evidence::voided_at,
                evidence::voided_how,
            ))
            .load(inner)
    })?;
    let mut known = HashMap::new();
    for (person, course, on, voided_at, how) in rows {
        let Some(course) = course else { continue };
        let standing = Standing::of(voided_at.is_some(), how.as_deref());
        let completion = Completion {
            person: person.id(),
            course: course.id(),
            on,
        };
        known
            .entry(completion)
            .and_modify(|known: &mut Standing| *known = standing.max(*known))
            .or_insert(standing);
    }
    Ok(known)
}

type AttendanceColumns = (
    DbUuid,
    DbUuid,
    NaiveDate,
    String,
    Option<DbInstant>,
    Option<String>,
);

/// The marks from files on days in the range, each with the strongest of its standings.
pub fn known_attendance(
    conn: &mut DbConnection,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<HashMap<(Completion, String), Standing>, StoreError> {
    let rows: Vec<AttendanceColumns> = on_backend!(conn, |inner| {
        attendance::table
            .filter(attendance::on_date.between(first, last))
            .filter(attendance::session_id.is_null())
            .select((
                attendance::person_id,
                attendance::course_id,
                attendance::on_date,
                attendance::mark,
                attendance::voided_at,
                attendance::voided_how,
            ))
            .load(inner)
    })?;
    let mut known = HashMap::new();
    for (person, course, on, mark, voided_at, how) in rows {
        let standing = Standing::of(voided_at.is_some(), how.as_deref());
        let completion = Completion {
            person: person.id(),
            course: course.id(),
            on,
        };
        known
            .entry((completion, mark))
            .and_modify(|known: &mut Standing| *known = standing.max(*known))
            .or_insert(standing);
    }
    Ok(known)
}

/// A completion to record.
#[derive(Clone, Copy, Debug)]
pub struct NewCompletion {
    /// Its id.
    pub id: EvidenceId,
    /// What was done.
    pub completion: Completion,
    /// Line of the file.
    pub line: i32,
}

/// Records completions that a file of the kind told.
pub fn insert_completions(
    conn: &mut DbConnection,
    (import, kind): (ImportId, ImportKind),
    new: &[NewCompletion],
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_all!(conn, evidence::table, new, |row| (
        evidence::id.eq(DbUuid::from(row.id)),
        evidence::person_id.eq(DbUuid::from(row.completion.person)),
        evidence::course_id.eq(DbUuid::from(row.completion.course)),
        evidence::kind.eq("completion"),
        evidence::done_on.eq(row.completion.on),
        evidence::source.eq(kind.code()),
        evidence::recorded_by.eq(DbUuid::some(by)),
        evidence::recorded_at.eq(DbInstant(at)),
        evidence::import_id.eq(DbUuid::from(import)),
        evidence::import_line.eq(row.line),
    ));
    Ok(())
}

/// A mark to record.
#[derive(Clone, Debug)]
pub struct NewAttendance {
    /// Its id.
    pub id: AttendanceId,
    /// Who, which course, which day.
    pub completion: Completion,
    /// `attended`, `attended_part` or `did_not_attend`.
    pub mark: &'static str,
    /// Why not in full, as the file says it.
    pub reason: Option<String>,
    /// Line of the file.
    pub line: i32,
}

/// Records marks that an attendance file told.
pub fn insert_attendance(
    conn: &mut DbConnection,
    import: ImportId,
    new: &[NewAttendance],
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_all!(conn, attendance::table, new, |row| (
        attendance::id.eq(DbUuid::from(row.id)),
        attendance::course_id.eq(DbUuid::from(row.completion.course)),
        attendance::person_id.eq(DbUuid::from(row.completion.person)),
        attendance::on_date.eq(row.completion.on),
        attendance::mark.eq(row.mark),
        attendance::reason.eq(row.reason.as_deref()),
        attendance::source.eq("attendance"),
        attendance::recorded_by.eq(DbUuid::some(by)),
        attendance::recorded_at.eq(DbInstant(at)),
        attendance::import_id.eq(DbUuid::from(import)),
        attendance::import_line.eq(row.line),
    ));
    Ok(())
}

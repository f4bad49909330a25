//! Everything that a proof looks at: evidence of one person, voided included, and attendance that made none.

use crate::schema::{attendance, evidence, imports, people};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::compliance::{Evidence, EvidenceKind, Flaw, Item};
use domain::ids::{CourseId, EvidenceId, PersonId};

/// A piece of evidence, or a mark of attendance that made none, with its provenance.
#[derive(Clone, Debug)]
pub struct LookedAt {
    /// As the rule sees it.
    pub evidence: Evidence,
    /// Whether it is a row of evidence; otherwise a mark of attendance.
    pub is_evidence: bool,
    /// What sort of thing.
    pub kind: EvidenceKind,
    /// The word of the source: `register`, `elearning`, `attendance`, `certificate`, …
    pub source: String,
    /// The name of the file that it came with.
    pub file_name: Option<String>,
    /// The line of that file.
    pub line: Option<i32>,
    /// Who recorded it.
    pub recorded_by: Option<String>,
    /// When Spires was told.
    pub recorded_at: DateTime<Utc>,
    /// Why it was voided, or why somebody was not there in full.
    pub reason: Option<String>,
}

/// Loads what had been recorded about a person by an instant, the latest first. Two statements.
pub fn load_looked_at(
    conn: &mut DbConnection,
    person: PersonId,
    known_at: DateTime<Utc>,
) -> Result<Vec<LookedAt>, StoreError> {
    let mut found = load_evidence(conn, person, known_at)?;
    found.extend(load_marks(conn, person, known_at)?);
    found.sort_by_key(|one| {
        std::cmp::Reverse((one.evidence.done_on, one.recorded_at, one.evidence.id))
    });
    Ok(found)
}

type EvidenceRow = (
    DbUuid,
    Option<DbUuid>,
    String,
    NaiveDate,
    String,
    DbInstant,
    Option<DbInstant>,
    Option<String>,
    Option<i32>,
    Option<String>,
    Option<(String, String)>,
);

fn load_evidence(
    conn: &mut DbConnection,
    person: PersonId,
    known_at: DateTime<Utc>,
) -> Result<Vec<LookedAt>, StoreError> {
    let rows: Vec<EvidenceRow> = evidence::table
        .left_join(imports::table.on(evidence::import_id.eq(imports::id.nullable())))
        .left_join(people::table.on(evidence::recorded_by.eq(people::id.nullable())))
        .filter(evidence::person_id.eq(DbUuid::from(person)))
        .filter(evidence::recorded_at.le(DbInstant(known_at)))
        .select((
            evidence::id,
            evidence::course_id,
            evidence::kind,
            evidence::done_on,
            evidence::source,
            evidence::recorded_at,
            evidence::voided_at,
            evidence::void_reason,
            evidence::import_line,
            imports::file_name.nullable(),
            (people::first_name, people::last_name).nullable(),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |(
                id,
                course,
                kind,
                done_on,
                source,
                recorded_at,
                voided_at,
                reason,
                line,
                file_name,
                by,
            )| {
                let kind = EvidenceKind::from_code(&kind)
                    .ok_or_else(|| StoreError::corrupt("kind of evidence", &kind))?;
                let is_voided = voided_at.is_some_and(|voided| voided.0 <= known_at);
                Ok(LookedAt {
                    evidence: Evidence {
                        id: id.id(),
                        item: item(course, kind),
                        done_on,
                        flaw: is_voided.then_some(Flaw::Voided),
                    },
                    is_evidence: true,
                    kind,
                    source,
                    file_name,
                    line,
                    recorded_by: by.map(|(first, last)| format!("{first} {last}")),
                    recorded_at: recorded_at.0,
                    reason: reason.filter(|_| is_voided),
                })
            },
        )
        .collect()
}

fn item(course: Option<DbUuid>, kind: EvidenceKind) -> Item {
    course.map_or(Item::Kind(kind), |course| {
        Item::Course(course.id::<CourseId>())
    })
}

type MarkRow = (
    DbUuid,
    DbUuid,
    NaiveDate,
    String,
    Option<String>,
    String,
    DbInstant,
    Option<i32>,
    Option<String>,
    Option<(String, String)>,
);

fn load_marks(
    conn: &mut DbConnection,
    person: PersonId,
    known_at: DateTime<Utc>,
) -> Result<Vec<LookedAt>, StoreError> {
    let voided_later = attendance::voided_at.is_null().or(attendance::voided_at
        .gt(DbInstant(known_at))
        .assume_not_null());
    let rows: Vec<MarkRow> = attendance::table
        .left_join(imports::table.on(attendance::import_id.eq(imports::id.nullable())))
        .left_join(people::table.on(attendance::recorded_by.eq(people::id.nullable())))
        .filter(attendance::person_id.eq(DbUuid::from(person)))
        .filter(attendance::recorded_at.le(DbInstant(known_at)))
        .filter(voided_later)
        .select((
            attendance::id,
            attendance::course_id,
            attendance::on_date,
            attendance::mark,
            attendance::reason,
            attendance::source,
            attendance::recorded_at,
            attendance::import_line,
            imports::file_name.nullable(),
            (people::first_name, people::last_name).nullable(),
        ))
        .load(conn)?;
    let marks = rows.into_iter().filter_map(
        |(id, course, done_on, mark, reason, source, recorded_at, line, file_name, by)| {
            let flaw = flaw_of(&mark)?;
            Some(LookedAt {
                evidence: Evidence {
                    id: EvidenceId(id.0),
                    item: Item::Course(course.id()),
                    done_on,
                    flaw: Some(flaw),
                },
                is_evidence: false,
                kind: EvidenceKind::Completion,
                source,
                file_name,
                line,
                recorded_by: by.map(|(first, last)| format!("{first} {last}")),
                recorded_at: recorded_at.0,
                reason,
            })
        },
    );
    Ok(marks.collect())
}

/// Why a mark is no evidence; none for attendance in full, which has a row of evidence of its own.
fn flaw_of(mark: &str) -> Option<Flaw> {
    match mark {
        "attended" => None,
        "did_not_attend" => Some(Flaw::NotAttended),
        _ => Some(Flaw::AttendedInPart),
    }
}

//! Completions that a closed register makes.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::ids::{CourseId, EvidenceId, PersonId, SessionId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::evidence;
use crate::sql_types::{DbInstant, DbUuid};

const COMPLETION: &str = "completion";
const REGISTER: &str = "register";

/// Records that `person` completed the course on the last day of the session.
#[expect(clippy::too_many_arguments, reason = "one row, each value once")]
pub fn insert_completion(
    conn: &mut DbConnection,
    id: EvidenceId,
    person: PersonId,
    course: CourseId,
    session: SessionId,
    done_on: NaiveDate,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(evidence::table)
        .values((
            evidence::id.eq(DbUuid::from(id)),
            evidence::person_id.eq(DbUuid::from(person)),
            evidence::course_id.eq(Some(DbUuid::from(course))),
            evidence::kind.eq(COMPLETION),
            evidence::done_on.eq(done_on),
            evidence::source.eq(REGISTER),
            evidence::session_id.eq(Some(DbUuid::from(session))),
            evidence::recorded_by.eq(DbUuid::some(by)),
            evidence::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The people for whom the session's register made a completion that stands.
pub fn load_completions(
    conn: &mut DbConnection,
    session: SessionId,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let people: Vec<DbUuid> = evidence::table
        .filter(evidence::session_id.eq(Some(DbUuid::from(session))))
        .filter(evidence::source.eq(REGISTER))
        .filter(evidence::voided_at.is_null())
        .select(evidence::person_id)
        .load(conn)?;
    Ok(people.into_iter().map(DbUuid::id).collect())
}

/// Voids the completions that the session's register made.
pub fn void_completions(
    conn: &mut DbConnection,
    session: SessionId,
    reason: &str,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        evidence::table
            .filter(evidence::session_id.eq(Some(DbUuid::from(session))))
            .filter(evidence::source.eq(REGISTER))
            .filter(evidence::voided_at.is_null()),
    )
    .set((
        evidence::voided_at.eq(Some(DbInstant(at))),
        evidence::voided_by.eq(DbUuid::some(by)),
        evidence::voided_how.eq(Some("register_reopened")),
        evidence::void_reason.eq(Some(reason)),
    ))
    .execute(conn)?;
    Ok(())
}

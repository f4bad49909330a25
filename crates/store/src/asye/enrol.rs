//! Putting somebody on a programme, and what changes of that afterwards.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::asye::{Fte, Outcome};
use domain::ids::{EnrolmentId, FrameworkId, ImportId, PersonId};
use uuid::Uuid;

use crate::schema::{enrolments, undated_totals};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError, on_backend};

/// An enrolment as it is recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct NewEnrolment {
    /// Its id.
    pub id: EnrolmentId,
    /// Who.
    pub person: PersonId,
    /// On which template.
    pub programme_id: Uuid,
    /// Against which statements; kept as begun.
    pub framework: FrameworkId,
    /// The cohort; may be empty.
    pub cohort: String,
    /// The route; may be empty.
    pub route: String,
    /// First day.
    pub start_on: NaiveDate,
    /// Full-time equivalent.
    pub fte: Fte,
    /// The host team; may be empty.
    pub host_team: String,
    /// The assessor, where known.
    pub assessor: Option<PersonId>,
    /// The ASYE line manager, where it is not the manager in the HR file.
    pub line_manager: Option<PersonId>,
    /// How the programme ended, where it has.
    pub outcome: Option<Outcome>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// The import and its line that said so.
    pub import: Option<(ImportId, i32)>,
}

/// Records an enrolment.
pub fn enrol(conn: &mut DbConnection, new: &NewEnrolment) -> Result<(), StoreError> {
    diesel::insert_into(enrolments::table)
        .values((
            enrolments::id.eq(DbUuid::from(new.id)),
            enrolments::person_id.eq(DbUuid::from(new.person)),
            enrolments::programme_id.eq(DbUuid(new.programme_id)),
            enrolments::framework_id.eq(DbUuid::from(new.framework)),
            enrolments::cohort.eq(&new.cohort),
            enrolments::route.eq(&new.route),
            enrolments::start_on.eq(new.start_on),
            enrolments::fte.eq(f64::from(new.fte)),
            enrolments::host_team.eq(&new.host_team),
            enrolments::assessor_id.eq(DbUuid::some(new.assessor)),
            enrolments::line_manager_id.eq(DbUuid::some(new.line_manager)),
            enrolments::outcome.eq(new.outcome.map(Outcome::as_str)),
            enrolments::edition.eq(1),
            enrolments::recorded_at.eq(DbInstant(new.recorded_at)),
            enrolments::import_id.eq(DbUuid::some(new.import.map(|(id, _)| id))),
            enrolments::import_line.eq(new.import.map(|(_, line)| line)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes the enrolment for this transaction, so that two who change its dates or its record come one
/// after the other. `NotFound` when it is not there.
pub fn lock_enrolment(conn: &mut DbConnection, id: EnrolmentId) -> Result<(), StoreError> {
    let query = enrolments::table
        .filter(enrolments::id.eq(DbUuid::from(id)))
        .filter(enrolments::voided_at.is_null())
        .select(enrolments::id);
    let _: DbUuid = on_backend!(conn,
        postgres: |pg| query.for_update().first(pg),
        sqlite: |sqlite| query.first(sqlite)
    )?;
    Ok(())
}

/// Records a change of FTE.
pub fn set_fte(conn: &mut DbConnection, id: EnrolmentId, fte: Fte) -> Result<(), StoreError> {
    diesel::update(enrolments::table.filter(enrolments::id.eq(DbUuid::from(id))))
        .set((
            enrolments::fte.eq(f64::from(fte)),
            enrolments::edition.eq(enrolments::edition + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records how the programme ended.
pub fn set_outcome(
    conn: &mut DbConnection,
    id: EnrolmentId,
    outcome: Outcome,
    on: NaiveDate,
) -> Result<(), StoreError> {
    diesel::update(enrolments::table.filter(enrolments::id.eq(DbUuid::from(id))))
        .set((
            enrolments::outcome.eq(outcome.as_str()),
            enrolments::outcome_on.eq(on),
            enrolments::edition.eq(enrolments::edition + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Keeps an undated total, of the kind `family_feedback`, `professional_feedback` or `reports`, in place
/// of the one before.
pub fn set_undated_total(
    conn: &mut DbConnection,
    (row_id, enrolment): (Uuid, EnrolmentId),
    kind: &str,
    total: u32,
    now: DateTime<Utc>,
    import: Option<(ImportId, i32)>,
) -> Result<(), StoreError> {
    diesel::update(
        undated_totals::table
            .filter(undated_totals::enrolment_id.eq(DbUuid::from(enrolment)))
            .filter(undated_totals::kind.eq(kind))
            .filter(undated_totals::voided_at.is_null()),
    )
    .set(undated_totals::voided_at.eq(DbInstant(now)))
    .execute(conn)?;
    diesel::insert_into(undated_totals::table)
        .values((
            undated_totals::id.eq(DbUuid(row_id)),
            undated_totals::enrolment_id.eq(DbUuid::from(enrolment)),
            undated_totals::kind.eq(kind),
            undated_totals::total.eq(i32::try_from(total).unwrap_or(i32::MAX)),
            undated_totals::recorded_at.eq(DbInstant(now)),
            undated_totals::import_id.eq(DbUuid::some(import.map(|(id, _)| id))),
            undated_totals::import_line.eq(import.map(|(_, line)| line)),
        ))
        .execute(conn)?;
    Ok(())
}

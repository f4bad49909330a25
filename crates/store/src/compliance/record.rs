//! Recording facts. Nothing is ever changed in place: a correction voids one row and records another.

use crate::schema::{
    absences, evidence, exemptions, requirement_courses, requirement_versions, requirements,
};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::civil::DayRange;
use domain::compliance::{Allowance, Audience, EvidenceKind, Item, Version};
use domain::ids::{
    AbsenceId, CourseId, EvidenceId, ExemptionId, PersonId, RequirementId, SessionId,
};

/// Evidence to record.
#[derive(Clone, Debug)]
pub struct NewEvidence<'a> {
    /// Its id.
    pub id: EvidenceId,
    /// Who did it.
    pub person: PersonId,
    /// The course that it shows.
    pub course: Option<CourseId>,
    /// What sort of thing.
    pub kind: EvidenceKind,
    /// The London day on which it was done.
    pub done_on: NaiveDate,
    /// The word of its source: `register`, `certificate`, …
    pub source: &'a str,
    /// The session whose register it comes from.
    pub session: Option<SessionId>,
    /// Who recorded it.
    pub recorded_by: Option<PersonId>,
}

/// Records evidence.
pub fn record_evidence(
    conn: &mut DbConnection,
    new: &NewEvidence<'_>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(evidence::table)
        .values((
            evidence::id.eq(DbUuid::from(new.id)),
            evidence::person_id.eq(DbUuid::from(new.person)),
            evidence::course_id.eq(DbUuid::some(new.course)),
            evidence::kind.eq(new.kind.code()),
            evidence::done_on.eq(new.done_on),
            evidence::source.eq(new.source),
            evidence::session_id.eq(DbUuid::some(new.session)),
            evidence::recorded_by.eq(DbUuid::some(new.recorded_by)),
            evidence::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Voids evidence with a reason. Evidence that is voided already stays as it is.
pub fn void_evidence(
    conn: &mut DbConnection,
    id: EvidenceId,
    by: PersonId,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(evidence::table.filter(evidence::id.eq(DbUuid::from(id))))
        .filter(evidence::voided_at.is_null())
        .set((
            evidence::voided_at.eq(Some(DbInstant(at))),
            evidence::voided_by.eq(Some(DbUuid::from(by))),
            evidence::voided_how.eq(Some("person")),
            evidence::void_reason.eq(Some(reason)),
        ))
        .execute(conn)?;
    Ok(())
}

/// A rule to record, without its versions.
#[derive(Clone, Debug)]
pub struct NewRule<'a> {
    /// Its id.
    pub id: RequirementId,
    /// Its name.
    pub name: &'a str,
    /// The set that it stands in.
    pub set: &'a str,
    /// Its place among the columns.
    pub place: i32,
    /// First to last day.
    pub days: DayRange,
}

/// Records a rule.
pub fn record_rule(
    conn: &mut DbConnection,
    new: &NewRule<'_>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(requirements::table)
        .values((
            requirements::id.eq(DbUuid::from(new.id)),
            requirements::name.eq(new.name),
            requirements::set_name.eq(new.set),
            requirements::sort_no.eq(new.place),
            requirements::rule_start.eq(new.days.from),
            requirements::rule_end.eq(new.days.to),
            requirements::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records a version of a rule, in force from `version.days.from` until the next begins.
pub fn record_version(
    conn: &mut DbConnection,
    requirement: RequirementId,
    version: &Version,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (months, days) = match version.first_due {
        Allowance::Months(months) => (Some(number(months)?), None),
        Allowance::Days(days) => (None, Some(number(days)?)),
    };
    diesel::insert_into(requirement_versions::table)
        .values((
            requirement_versions::id.eq(DbUuid::from(version.id)),
            requirement_versions::requirement_id.eq(DbUuid::from(requirement)),
            requirement_versions::from_on.eq(version.days.from),
            requirement_versions::audience.eq(audience_json(&version.audience)?),
            requirement_versions::first_due_months.eq(months),
            requirement_versions::first_due_days.eq(days),
            requirement_versions::renew_months.eq(version.renew_months.map(number).transpose()?),
            requirement_versions::absence_pauses.eq(version.absence_pauses),
            requirement_versions::recorded_by.eq(DbUuid::some(by)),
            requirement_versions::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    for item in &version.accepts {
        if let Item::Course(course) = item {
            diesel::insert_into(requirement_courses::table)
                .values((
                    requirement_courses::version_id.eq(DbUuid::from(version.id)),
                    requirement_courses::course_id.eq(DbUuid::from(*course)),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// Records an exemption; without an approver it is only proposed.
#[expect(
    clippy::too_many_arguments,
    reason = "each is a column of one row, and the types tell them apart"
)]
pub fn record_exemption(
    conn: &mut DbConnection,
    id: ExemptionId,
    person: PersonId,
    requirement: RequirementId,
    days: DayRange,
    reason: &str,
    approved_by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(exemptions::table)
        .values((
            exemptions::id.eq(DbUuid::from(id)),
            exemptions::person_id.eq(DbUuid::from(person)),
            exemptions::requirement_id.eq(DbUuid::from(requirement)),
            exemptions::from_on.eq(days.from),
            exemptions::to_on.eq(days.to),
            exemptions::reason.eq(reason),
            exemptions::approved_by.eq(DbUuid::some(approved_by)),
            exemptions::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records an absence. Its kind is for L&D alone.
pub fn record_absence(
    conn: &mut DbConnection,
    id: AbsenceId,
    person: PersonId,
    days: DayRange,
    kind: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(absences::table)
        .values((
            absences::id.eq(DbUuid::from(id)),
            absences::person_id.eq(DbUuid::from(person)),
            absences::from_on.eq(days.from),
            absences::to_on.eq(days.to),
            absences::kind.eq(kind),
            absences::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

fn audience_json(audience: &Audience) -> Result<String, StoreError> {
    Ok(serde_json::to_string(audience)?)
}

fn number(count: u32) -> Result<i32, StoreError> {
    i32::try_from(count).map_err(|_| StoreError::corrupt("an interval", count))
}

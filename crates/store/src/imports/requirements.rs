//! Rules from files.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::compliance::Audience;
use domain::ids::{CourseId, ImportId, PersonId, RequirementId, RequirementVersionId};

use crate::schema::{requirement_courses, requirement_versions, requirements};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// A version that is not voided.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownVersion {
    /// Which.
    pub id: RequirementVersionId,
    /// From which day.
    pub from: NaiveDate,
    /// For whom.
    pub audience: Audience,
    /// Courses that meet it, in the order of their ids.
    pub courses: Vec<CourseId>,
    /// Months to the first due day; none where it is given in days.
    pub first_due_months: Option<i32>,
    /// Months to the renewal.
    pub renew_months: Option<i32>,
    /// Whether absence moves the first due day.
    pub absence_pauses: bool,
}

/// A requirement with its latest version.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownRequirement {
    /// Which.
    pub id: RequirementId,
    /// Its name.
    pub name: String,
    /// When it first applied.
    pub rule_start: NaiveDate,
    /// An undo voided it; a file may record it again.
    pub is_voided: bool,
    /// The version in force last; none where all are voided.
    pub latest: Option<KnownVersion>,
}

type VersionColumns = (
    DbUuid,
    DbUuid,
    NaiveDate,
    String,
    Option<i32>,
    Option<i32>,
    bool,
);

/// Every requirement with its latest version, the voided among them.
pub fn known_requirements(conn: &mut DbConnection) -> Result<Vec<KnownRequirement>, StoreError> {
    let mut accepted: HashMap<DbUuid, Vec<CourseId>> = HashMap::new();
    let courses: Vec<(DbUuid, DbUuid)> = requirement_courses::table
        .order(requirement_courses::course_id)
        .select((
            requirement_courses::version_id,
            requirement_courses::course_id,
        ))
        .load(conn)?;
    for (version, course) in courses {
        accepted.entry(version).or_default().push(course.id());
    }
    let versions: Vec<VersionColumns> = requirement_versions::table
        .filter(requirement_versions::voided_at.is_null())
        .order((
            requirement_versions::from_on,
            requirement_versions::recorded_at,
        ))
        .select((
            requirement_versions::id,
            requirement_versions::requirement_id,
            requirement_versions::from_on,
            requirement_versions::audience,
            requirement_versions::first_due_months,
            requirement_versions::renew_months,
            requirement_versions::absence_pauses,
        ))
        .load(conn)?;
    let mut latest: HashMap<DbUuid, KnownVersion> = HashMap::new();
    for (id, requirement, from, audience, first_due_months, renew_months, absence_pauses) in
        versions
    {
        let mut courses = accepted.remove(&id).unwrap_or_default();
        courses.sort();
        let audience = serde_json::from_str(&audience)?;
        let version = KnownVersion {
            id: id.id(),
            from,
            audience,
            courses,
            first_due_months,
            renew_months,
            absence_pauses,
        };
        latest.insert(requirement, version);
    }
    let rows: Vec<(DbUuid, String, NaiveDate, Option<DbInstant>)> = requirements::table
        .select((
            requirements::id,
            requirements::name,
            requirements::rule_start,
            requirements::voided_at,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, name, rule_start, voided_at)| KnownRequirement {
            id: id.id(),
            name,
            rule_start,
            is_voided: voided_at.is_some(),
            latest: latest.remove(&id),
        })
        .collect())
}

/// A requirement to record.
#[derive(Clone, Debug)]
pub struct NewRequirement<'a> {
    /// Its id.
    pub id: RequirementId,
    /// Its name.
    pub name: &'a str,
    /// The set in which the board shows it.
    pub set: &'a str,
    /// Its place among the others.
    pub sort_no: i32,
    /// When it first applied.
    pub rule_start: NaiveDate,
    /// Line of the file.
    pub line: i32,
}

/// Records a requirement. One of the name that an undo voided gives its name back.
pub fn insert_requirement(
    conn: &mut DbConnection,
    import: ImportId,
    new: &NewRequirement<'_>,
    voided: Option<RequirementId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    if let Some(voided) = voided {
        // Names are unique; what was voided keeps its own, marked.
        diesel::update(requirements::table.filter(requirements::id.eq(DbUuid::from(voided))))
            .set(requirements::name.eq(format!("{} (undone {voided})", new.name)))
            .execute(conn)?;
    }
    diesel::insert_into(requirements::table)
        .values((
            requirements::id.eq(DbUuid::from(new.id)),
            requirements::name.eq(new.name),
            requirements::set_name.eq(new.set),
            requirements::sort_no.eq(new.sort_no),
            requirements::rule_start.eq(new.rule_start),
            requirements::recorded_at.eq(DbInstant(at)),
            requirements::import_id.eq(DbUuid::from(import)),
            requirements::import_line.eq(new.line),
        ))
        .execute(conn)?;
    Ok(())
}

/// A version to record.
#[derive(Clone, Debug)]
pub struct NewVersion<'a> {
    /// Its id.
    pub id: RequirementVersionId,
    /// Of which requirement.
    pub requirement: RequirementId,
    /// From which day.
    pub from: NaiveDate,
    /// For whom.
    pub audience: &'a Audience,
    /// Courses that meet it.
    pub courses: &'a [CourseId],
    /// Months to the first due day.
    pub first_due_months: i32,
    /// Months to the renewal.
    pub renew_months: Option<i32>,
    /// Whether absence moves the first due day.
    pub absence_pauses: bool,
    /// Who sent the file.
    pub by: Option<PersonId>,
    /// Line of the file.
    pub line: i32,
}

/// Records a version with its courses.
pub fn insert_version(
    conn: &mut DbConnection,
    import: ImportId,
    new: &NewVersion<'_>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(requirement_versions::table)
        .values((
            requirement_versions::id.eq(DbUuid::from(new.id)),
            requirement_versions::requirement_id.eq(DbUuid::from(new.requirement)),
            requirement_versions::from_on.eq(new.from),
            requirement_versions::audience.eq(serde_json::to_string(new.audience)?),
            requirement_versions::first_due_months.eq(new.first_due_months),
            requirement_versions::renew_months.eq(new.renew_months),
            requirement_versions::absence_pauses.eq(new.absence_pauses),
            requirement_versions::recorded_by.eq(DbUuid::some(new.by)),
            requirement_versions::recorded_at.eq(DbInstant(at)),
            requirement_versions::import_id.eq(DbUuid::from(import)),
            requirement_versions::import_line.eq(new.line),
        ))
        .execute(conn)?;
    for course in new.courses {
        diesel::insert_into(requirement_courses::table)
            .values((
                requirement_courses::version_id.eq(DbUuid::from(new.id)),
                requirement_courses::course_id.eq(DbUuid::from(*course)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Voids a version that a file tells otherwise for the same day.
pub fn void_version(
    conn: &mut DbConnection,
    import: ImportId,
    id: RequirementVersionId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        requirement_versions::table.filter(requirement_versions::id.eq(DbUuid::from(id))),
    )
    .set((
        requirement_versions::voided_at.eq(DbInstant(at)),
        requirement_versions::voided_by_import.eq(DbUuid::from(import)),
    ))
    .execute(conn)?;
    Ok(())
}

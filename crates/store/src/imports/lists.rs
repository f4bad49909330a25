//! Role groups and courses from files.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::ids::{CourseId, ImportId};
use domain::imports::courses::CourseRow;
use uuid::Uuid;

use super::batch::insert_all;
use crate::schema::{courses, job_title_role_groups};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// A role group of a job title that is not voided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownGroup {
    /// The row.
    pub id: Uuid,
    /// The title.
    pub job_title: String,
    /// The group.
    pub role_group: String,
    /// First day; none for since ever.
    pub from: Option<NaiveDate>,
    /// Last day; none for still.
    pub to: Option<NaiveDate>,
}

type GroupColumns = (DbUuid, String, String, Option<NaiveDate>, Option<NaiveDate>);

/// Every role group of every job title that is not voided.
pub fn known_groups(conn: &mut DbConnection) -> Result<Vec<KnownGroup>, StoreError> {
    let rows: Vec<GroupColumns> = job_title_role_groups::table
        .filter(job_title_role_groups::voided_at.is_null())
        .select((
            job_title_role_groups::id,
            job_title_role_groups::job_title,
            job_title_role_groups::role_group,
            job_title_role_groups::from_on,
            job_title_role_groups::to_on,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, job_title, role_group, from, to)| KnownGroup {
            id: id.0,
            job_title,
            role_group,
            from,
            to,
        })
        .collect())
}

/// A role group of a job title to record.
#[derive(Clone, Debug)]
pub struct NewGroup {
    /// The row.
    pub id: Uuid,
    /// The title.
    pub job_title: String,
    /// The group.
    pub role_group: String,
    /// First day; none for since ever.
    pub from: Option<NaiveDate>,
    /// Last day; none for still.
    pub to: Option<NaiveDate>,
    /// Line of the file.
    pub line: i32,
}

/// Records role groups.
pub fn insert_groups(
    conn: &mut DbConnection,
    import: ImportId,
    new: &[NewGroup],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_all!(conn, job_title_role_groups::table, new, |row| (
        job_title_role_groups::id.eq(DbUuid(row.id)),
        job_title_role_groups::job_title.eq(row.job_title.as_str()),
        job_title_role_groups::role_group.eq(row.role_group.as_str()),
        job_title_role_groups::from_on.eq(row.from),
        job_title_role_groups::to_on.eq(row.to),
        job_title_role_groups::recorded_at.eq(DbInstant(at)),
        job_title_role_groups::import_id.eq(DbUuid::from(import)),
        job_title_role_groups::import_line.eq(row.line),
    ));
    Ok(())
}

/// Voids role groups that a file tells otherwise.
pub fn void_groups(
    conn: &mut DbConnection,
    import: ImportId,
    ids: &[Uuid],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    for id in ids {
        diesel::update(
            job_title_role_groups::table.filter(job_title_role_groups::id.eq(DbUuid(*id))),
        )
        .set((
            job_title_role_groups::voided_at.eq(DbInstant(at)),
            job_title_role_groups::voided_by_import.eq(DbUuid::from(import)),
        ))
        .execute(conn)?;
    }
    Ok(())
}

/// A course as the catalogue has it, as far as a file can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCourse {
    /// Which.
    pub id: CourseId,
    /// Its code, in capitals.
    pub code: String,
    /// Title.
    pub title: String,
    /// Code of a delivery.
    pub delivery: String,
    /// Length in minutes.
    pub minutes: i32,
    /// Who gives it.
    pub provider: String,
    /// No longer offered.
    pub is_withdrawn: bool,
}

/// Every course of the catalogue.
pub fn known_courses(conn: &mut DbConnection) -> Result<Vec<KnownCourse>, StoreError> {
    let rows: Vec<(DbUuid, String, String, String, i32, String, String)> = courses::table
        .select((
            courses::id,
            courses::code,
            courses::title,
            courses::delivery,
            courses::minutes,
            courses::provider,
            courses::status,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(
            |(id, code, title, delivery, minutes, provider, status)| KnownCourse {
                id: id.id(),
                code,
                title,
                delivery,
                minutes,
                provider,
                is_withdrawn: status == "withdrawn",
            },
        )
        .collect())
}

/// A course of a file with where it stands.
#[derive(Clone, Debug)]
pub struct CourseWrite<'a> {
    /// Which.
    pub id: CourseId,
    /// What the file says.
    pub row: &'a CourseRow,
    /// Line of the file.
    pub line: i32,
}

/// Adds a course. Booking needs no approval and may be cancelled until five days before, until L&D say
/// otherwise.
pub fn insert_course(
    conn: &mut DbConnection,
    import: ImportId,
    new: &CourseWrite<'_>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(courses::table)
        .values((
            courses::id.eq(DbUuid::from(new.id)),
            courses::code.eq(new.row.code.as_str()),
            courses::title.eq(&new.row.title),
            courses::delivery.eq(new.row.delivery.code()),
            courses::minutes.eq(i32::try_from(new.row.minutes).unwrap_or(i32::MAX)),
            courses::provider.eq(&new.row.provider),
            courses::topic.eq(""),
            courses::summary.eq(""),
            courses::needs_approval.eq(false),
            courses::cancel_by_days.eq(5),
            courses::status.eq("offered"),
            courses::edition.eq(1),
            courses::recorded_at.eq(DbInstant(at)),
            courses::import_id.eq(DbUuid::from(import)),
            courses::import_line.eq(new.line),
        ))
        .execute(conn)?;
    Ok(())
}

/// Says of a course what the file says. One that was withdrawn is offered again, and is undone with this
/// batch.
pub fn update_course(
    conn: &mut DbConnection,
    import: ImportId,
    new: &CourseWrite<'_>,
    is_withdrawn: bool,
) -> Result<(), StoreError> {
    let this = || courses::table.filter(courses::id.eq(DbUuid::from(new.id)));
    diesel::update(this())
        .set((
            courses::title.eq(&new.row.title),
            courses::delivery.eq(new.row.delivery.code()),
            courses::minutes.eq(i32::try_from(new.row.minutes).unwrap_or(i32::MAX)),
            courses::provider.eq(&new.row.provider),
            courses::edition.eq(courses::edition + 1),
        ))
        .execute(conn)?;
    if is_withdrawn {
        diesel::update(this())
            .set((
                courses::status.eq("offered"),
                courses::import_id.eq(DbUuid::from(import)),
                courses::import_line.eq(new.line),
            ))
            .execute(conn)?;
    }
    Ok(())
}

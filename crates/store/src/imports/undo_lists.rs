//! Undoing role groups, courses and rules.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::undo::Undone;
use super::undo_staff::{void_recorded, voided_by_batch};
use crate::schema::{
    courses, job_title_role_groups, requirement_courses, requirement_versions, requirements,
};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

pub(super) fn undo(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    void_recorded!(conn, undone, job_title_role_groups);
    groups_again(conn, undone)?;
    void_recorded!(conn, undone, requirement_versions);
    versions_again(conn, undone)?;
    void_requirements(conn, undone)?;
    // A course is no fact with a day; one that this batch brought is offered no more.
    diesel::update(courses::table.filter(courses::import_id.eq(DbUuid::from(undone.import))))
        .set(courses::status.eq("withdrawn"))
        .execute(conn)?;
    Ok(())
}

type GroupColumns = (
    String,
    String,
    Option<NaiveDate>,
    Option<NaiveDate>,
    Option<DbUuid>,
    Option<i32>,
);

fn groups_again(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    let rows: Vec<GroupColumns> = voided_by_batch!(undone, job_title_role_groups)
        .select((
            job_title_role_groups::job_title,
            job_title_role_groups::role_group,
            job_title_role_groups::from_on,
            job_title_role_groups::to_on,
            job_title_role_groups::import_id,
            job_title_role_groups::import_line,
        ))
        .load(conn)?;
    for (job_title, role_group, from, to, import, line) in rows {
        diesel::insert_into(job_title_role_groups::table)
            .values((
                job_title_role_groups::id.eq(DbUuid((undone.new_id)())),
                job_title_role_groups::job_title.eq(job_title),
                job_title_role_groups::role_group.eq(role_group),
                job_title_role_groups::from_on.eq(from),
                job_title_role_groups::to_on.eq(to),
                job_title_role_groups::recorded_at.eq(DbInstant(undone.at)),
                job_title_role_groups::import_id.eq(import),
                job_title_role_groups::import_line.eq(line),
            ))
            .execute(conn)?;
    }
    Ok(())
}

type VersionColumns = (
    (
        DbUuid,
        DbUuid,
        NaiveDate,
        String,
        Option<i32>,
        Option<i32>,
        Option<i32>,
        bool,
    ),
    (Option<DbUuid>, Option<DbUuid>, Option<i32>),
);

fn versions_again(conn: &mut DbConnection, undone: &mut Undone<'_>) -> Result<(), StoreError> {
    let rows: Vec<VersionColumns> = voided_by_batch!(undone, requirement_versions)
        .select((
            (
                requirement_versions::id,
                requirement_versions::requirement_id,
                requirement_versions::from_on,
                requirement_versions::audience,
                requirement_versions::first_due_months,
                requirement_versions::first_due_days,
                requirement_versions::renew_months,
                requirement_versions::absence_pauses,
            ),
            (
                requirement_versions::recorded_by,
                requirement_versions::import_id,
                requirement_versions::import_line,
            ),
        ))
        .load(conn)?;
    for ((old, requirement, from, audience, months, days, renew, pauses), (by, import, line)) in
        rows
    {
        let id = DbUuid((undone.new_id)());
        diesel::insert_into(requirement_versions::table)
            .values((
                requirement_versions::id.eq(id),
                requirement_versions::requirement_id.eq(requirement),
                requirement_versions::from_on.eq(from),
                requirement_versions::audience.eq(audience),
                requirement_versions::first_due_months.eq(months),
                requirement_versions::first_due_days.eq(days),
                requirement_versions::renew_months.eq(renew),
                requirement_versions::absence_pauses.eq(pauses),
                requirement_versions::recorded_by.eq(by),
                requirement_versions::recorded_at.eq(DbInstant(undone.at)),
                requirement_versions::import_id.eq(import),
                requirement_versions::import_line.eq(line),
            ))
            .execute(conn)?;
        let accepted: Vec<DbUuid> = requirement_courses::table
            .filter(requirement_courses::version_id.eq(old))
            .select(requirement_courses::course_id)
            .load(conn)?;
        for course in accepted {
            diesel::insert_into(requirement_courses::table)
                .values((
                    requirement_courses::version_id.eq(id),
                    requirement_courses::course_id.eq(course),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// Voids the requirements that the batch brought and that no version carries any more.
fn void_requirements(conn: &mut DbConnection, undone: &Undone<'_>) -> Result<(), StoreError> {
    let brought: Vec<DbUuid> = requirements::table
        .filter(requirements::import_id.eq(DbUuid::from(undone.import)))
        .filter(requirements::voided_at.is_null())
        .select(requirements::id)
        .load(conn)?;
    for id in brought {
        let standing: i64 = requirement_versions::table
            .filter(requirement_versions::requirement_id.eq(id))
            .filter(requirement_versions::voided_at.is_null())
            .count()
            .first(conn)?;
        if standing == 0 {
            diesel::update(requirements::table.filter(requirements::id.eq(id)))
                .set(requirements::voided_at.eq(DbInstant(undone.at)))
                .execute(conn)?;
        }
    }
    Ok(())
}

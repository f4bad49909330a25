//! Courses that must come first, and what somebody has done.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use domain::ids::{CourseId, PersonId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{course_prerequisites, courses, evidence};
use crate::sql_types::DbUuid;

/// A course that must come first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prerequisite {
    /// Which.
    pub course: CourseId,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// The courses that must come before `course`, by title.
pub fn load_prerequisites(
    conn: &mut DbConnection,
    course: CourseId,
) -> Result<Vec<Prerequisite>, StoreError> {
    let rows: Vec<(DbUuid, String, String)> = course_prerequisites::table
        .inner_join(courses::table.on(courses::id.eq(course_prerequisites::required_course_id)))
        .filter(course_prerequisites::course_id.eq(DbUuid::from(course)))
        .order((courses::title, courses::id))
        .select((courses::id, courses::code, courses::title))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, code, title)| Prerequisite {
            course: id.id(),
            code,
            title,
        })
        .collect())
}

/// Names the courses that must come before `course`, in place of those named before.
pub fn replace_prerequisites(
    conn: &mut DbConnection,
    course: CourseId,
    required: &[CourseId],
) -> Result<(), StoreError> {
    diesel::delete(
        course_prerequisites::table
            .filter(course_prerequisites::course_id.eq(DbUuid::from(course))),
    )
    .execute(conn)?;
    for id in required {
        diesel::insert_into(course_prerequisites::table)
            .values((
                course_prerequisites::course_id.eq(DbUuid::from(course)),
                course_prerequisites::required_course_id.eq(DbUuid::from(*id)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The last day on which `person` completed each course that they ever completed.
pub fn load_completion_days(
    conn: &mut DbConnection,
    person: PersonId,
) -> Result<BTreeMap<CourseId, NaiveDate>, StoreError> {
    let rows: Vec<(Option<DbUuid>, NaiveDate)> = evidence::table
        .filter(evidence::person_id.eq(DbUuid::from(person)))
        .filter(evidence::voided_at.is_null())
        .filter(evidence::course_id.is_not_null())
        .order(evidence::done_on)
        .select((evidence::course_id, evidence::done_on))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .filter_map(|(course, day)| course.map(|course| (course.id(), day)))
        .collect())
}

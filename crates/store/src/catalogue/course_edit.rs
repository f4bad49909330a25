//! Making and changing courses.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::catalogue::CourseDraft;
use domain::ids::CourseId;

use super::COURSE_WITHDRAWN;
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::courses;
use crate::sql_types::{DbInstant, DbUuid};

const OFFERED: &str = "offered";

fn status(is_withdrawn: bool) -> &'static str {
    if is_withdrawn {
        COURSE_WITHDRAWN
    } else {
        OFFERED
    }
}

/// Makes a course.
///
/// # Errors
/// [`StoreError::Duplicate`] when the code is taken.
pub fn insert_course(
    conn: &mut DbConnection,
    id: CourseId,
    draft: &CourseDraft,
    is_withdrawn: bool,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(courses::table)
        .values((
            courses::id.eq(DbUuid::from(id)),
            courses::code.eq(draft.code.as_str()),
            courses::title.eq(&draft.title),
            courses::delivery.eq(draft.delivery.code()),
            courses::minutes.eq(draft.minutes),
            courses::provider.eq(&draft.provider),
            courses::topic.eq(&draft.topic),
            courses::summary.eq(&draft.summary),
            courses::before_you_come.eq(&draft.before_you_come),
            courses::needs_approval.eq(draft.needs_approval),
            courses::asks_needs.eq(draft.asks_needs),
            courses::cancel_by_days.eq(draft.cancel_by_days),
            courses::free_place.eq(draft.free_place.code()),
            courses::offer_hours.eq(draft.offer_hours),
            courses::status.eq(status(is_withdrawn)),
            courses::edition.eq(1),
            courses::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Changes a course that stands at `edition`.
///
/// # Errors
/// [`StoreError::Stale`] when it stands at another edition; [`StoreError::Duplicate`] when the code
/// is taken.
pub fn update_course(
    conn: &mut DbConnection,
    id: CourseId,
    edition: i32,
    draft: &CourseDraft,
    is_withdrawn: bool,
) -> Result<(), StoreError> {
    let changed = diesel::update(
        courses::table
            .filter(courses::id.eq(DbUuid::from(id)))
            .filter(courses::edition.eq(edition)),
    )
    .set((
        courses::code.eq(draft.code.as_str()),
        courses::title.eq(&draft.title),
        courses::delivery.eq(draft.delivery.code()),
        courses::minutes.eq(draft.minutes),
        courses::provider.eq(&draft.provider),
        courses::topic.eq(&draft.topic),
        courses::summary.eq(&draft.summary),
        courses::before_you_come.eq(&draft.before_you_come),
        courses::needs_approval.eq(draft.needs_approval),
        courses::asks_needs.eq(draft.asks_needs),
        courses::cancel_by_days.eq(draft.cancel_by_days),
        courses::free_place.eq(draft.free_place.code()),
        courses::offer_hours.eq(draft.offer_hours),
        courses::status.eq(status(is_withdrawn)),
        courses::edition.eq(edition + 1),
    ))
    .execute(conn)?;
    if changed == 0 {
        return Err(StoreError::Stale);
    }
    Ok(())
}

//! Courses as they stand.

use diesel::prelude::*;
use domain::catalogue::{Delivery, FreePlace, TimeToAnswer};
use domain::ids::CourseId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::courses;
use crate::sql_types::DbUuid;

/// The status of a course that is no longer offered; every other status means that it is.
pub const COURSE_WITHDRAWN: &str = "withdrawn";

/// A course.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = courses)]
pub struct CourseRow {
    /// Which.
    #[diesel(deserialize_as = DbUuid)]
    pub id: CourseId,
    /// The council's code.
    pub code: String,
    /// The title.
    pub title: String,
    /// The code of a [`Delivery`].
    pub delivery: String,
    /// Learning time in minutes.
    pub minutes: i32,
    /// Who provides it.
    pub provider: String,
    /// The topic; may be empty.
    pub topic: String,
    /// What a learner will do.
    pub summary: String,
    /// Whether the line manager must approve.
    pub needs_approval: bool,
    /// Days before the first part within which a cancellation is late.
    pub cancel_by_days: i32,
    /// [`COURSE_WITHDRAWN`], or anything else while it is offered.
    pub status: String,
    /// Goes up with each change.
    pub edition: i32,
    /// What to read or do first.
    pub before_you_come: String,
    /// Whether access and dietary needs are asked for.
    pub asks_needs: bool,
    free_place: String,
    /// How many hours an offer holds, where it holds for hours.
    pub offer_hours: Option<i32>,
}

impl CourseRow {
    /// How it is delivered; a word that is not known reads as classroom.
    pub fn delivery(&self) -> Delivery {
        Delivery::parse(&self.delivery).unwrap_or(Delivery::Classroom)
    }

    /// What becomes of a place that comes free while people wait; a word that is not known reads as
    /// given at once.
    pub fn free_place(&self) -> FreePlace {
        FreePlace::parse(&self.free_place).unwrap_or_default()
    }

    /// How long an offered place is held; none where a free place is given at once.
    pub fn time_to_answer(&self) -> Option<TimeToAnswer> {
        TimeToAnswer::of(self.free_place(), self.offer_hours)
    }

    /// Whether it is no longer offered.
    pub fn is_withdrawn(&self) -> bool {
        self.status == COURSE_WITHDRAWN
    }
}

/// The course with this id.
pub fn find_course(conn: &mut DbConnection, id: CourseId) -> Result<CourseRow, StoreError> {
    Ok(courses::table
        .filter(courses::id.eq(DbUuid::from(id)))
        .select(CourseRow::as_select())
        .first(conn)?)
}

/// The courses with these ids, in no order.
pub fn find_courses(
    conn: &mut DbConnection,
    ids: &[CourseId],
) -> Result<Vec<CourseRow>, StoreError> {
    Ok(courses::table
        .filter(courses::id.eq_any(ids.iter().copied().map(DbUuid::from).collect::<Vec<_>>()))
        .select(CourseRow::as_select())
        .load(conn)?)
}

/// Every course, by title. A catalogue is some hundreds of rows, so that search and facets are
/// counted from it in memory, alike on both databases.
pub fn load_courses(conn: &mut DbConnection) -> Result<Vec<CourseRow>, StoreError> {
    Ok(courses::table
        .order((courses::title, courses::id))
        .select(CourseRow::as_select())
        .load(conn)?)
}

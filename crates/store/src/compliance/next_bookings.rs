//! Places that people have booked.

use super::members::{Whom, columns};
use crate::schema::{bookings, courses, sessions};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, MultiBackend, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::civil::london_day;
use domain::ids::{CourseId, PersonId, SessionId};
use std::collections::HashMap;

/// A place that somebody holds on a session to come.
#[derive(Clone, Debug)]
pub struct NextBooking {
    /// The session.
    pub session: SessionId,
    /// The course.
    pub course: CourseId,
    /// Its title.
    pub title: String,
    /// The first day of the session in London.
    pub on: NaiveDate,
}

/// Loads the places held on sessions that begin after an instant, the earliest first. One statement.
pub fn load_next_bookings(
    conn: &mut DbConnection,
    whom: Whom<'_>,
    after: DateTime<Utc>,
) -> Result<HashMap<PersonId, Vec<NextBooking>>, StoreError> {
    let mut query = bookings::table
        .inner_join(sessions::table.on(bookings::session_id.eq(sessions::id)))
        .inner_join(courses::table.on(sessions::course_id.eq(courses::id)))
        .filter(bookings::state.eq("booked"))
        .filter(sessions::starts_at.gt(DbInstant(after)))
        .order((sessions::starts_at, sessions::id))
        .select((
            bookings::person_id,
            sessions::id,
            sessions::starts_at,
            courses::id,
            courses::title,
        ))
        .into_boxed::<MultiBackend>();
    if let Whom::Only(ids) = whom {
        query = query.filter(bookings::person_id.eq_any(columns(ids)));
    }
    let rows: Vec<(DbUuid, DbUuid, DbInstant, DbUuid, String)> = query.load(conn)?;
    let mut booked: HashMap<PersonId, Vec<NextBooking>> = HashMap::new();
    for (person, session, starts_at, course, title) in rows {
        booked.entry(person.id()).or_default().push(NextBooking {
            session: session.id(),
            course: course.id(),
            title,
            on: london_day(starts_at.0),
        });
    }
    Ok(booked)
}

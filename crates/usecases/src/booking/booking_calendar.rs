use std::collections::BTreeMap;

use documents::calendar::{CalendarEvent, Method, calendar};
use domain::access::{Action, Actor};
use domain::booking::BookingState;
use domain::ids::{BookingId, CourseId, PersonId, SessionId};
use store::DbConnection;
use store::booking::{BookingRow, find_booking, own_live_bookings};
use store::catalogue::{CourseRow, SessionRow, find_courses, find_sessions, load_parts};

use super::calendar_event::{Shown, calendar_event};
use super::passed::Passed;
use crate::access::require_for;
use crate::{Failure, Spires};

/// One booking as a calendar file, for the learner and those who see their record.
pub fn booking_calendar(spires: &Spires, actor: &Actor, id: BookingId) -> Result<String, Failure> {
    spires.store.read(|conn| {
        let row = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
        require_for(conn, spires, actor, Action::ReadRecord, row.person_id)?;
        let events = events_of(conn, spires, &[row])?;
        Ok(calendar(Method::Publish, "Spires", &events))
    })
}

/// All live bookings of a person as one calendar.
pub(super) fn person_calendar(
    conn: &mut DbConnection,
    spires: &Spires,
    person: PersonId,
) -> Result<String, Failure> {
    // A month back, so that last week's training does not vanish from the calendar at once.
    let since = spires.now() - chrono::TimeDelta::days(31);
    let mut rows = own_live_bookings(conn, person, since)?;
    Passed::by_now(conn, spires)?.apply(&mut rows);
    rows.retain(|row| row.state().is_ok_and(BookingState::is_live));
    Ok(calendar(
        Method::Publish,
        "My training",
        &events_of(conn, spires, &rows)?,
    ))
}

/// The bookings as events, in the same order. The number of statements does not depend on how many.
fn events_of(
    conn: &mut DbConnection,
    spires: &Spires,
    rows: &[BookingRow],
) -> Result<Vec<CalendarEvent>, Failure> {
    let ids: Vec<SessionId> = rows.iter().map(|row| row.session_id).collect();
    let sessions: BTreeMap<SessionId, SessionRow> = find_sessions(conn, &ids)?
        .into_iter()
        .map(|session| (session.id, session))
        .collect();
    let ids_of_courses: Vec<CourseId> = sessions.values().map(|row| row.course_id).collect();
    let courses: BTreeMap<CourseId, CourseRow> = find_courses(conn, &ids_of_courses)?
        .into_iter()
        .map(|course| (course.id, course))
        .collect();
    let parts = load_parts(conn, &ids)?;
    let mut events = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(session) = sessions.get(&row.session_id) else {
            continue;
        };
        let Some(course) = courses.get(&session.course_id) else {
            continue;
        };
        let shown = Shown {
            booking: row.id,
            state: row.state()?,
            // The number of the last part that was sent; a file and an invitation then agree.
            sequence: (row.calendar_sequence - 1).max(0),
            session,
            course,
            parts: parts.get(&session.id).map_or(&[], Vec::as_slice),
            attendee: None,
            at: spires.now(),
        };
        events.push(calendar_event(spires, &shown));
    }
    Ok(events)
}

use documents::calendar::{CalendarEvent, Method, calendar};
use domain::access::{Action, Actor};
use domain::ids::{BookingId, PersonId};
use store::DbConnection;
use store::booking::{BookingRow, find_booking, own_live_bookings};
use store::catalogue::{find_course, find_parts, find_session};

use super::calendar_event::{Shown, calendar_event};
use crate::access::require_for;
use crate::{Failure, Spires};

/// One booking as a calendar file, for the learner and those who see their record.
pub fn booking_calendar(spires: &Spires, actor: &Actor, id: BookingId) -> Result<String, Failure> {
    spires.store.read(|conn| {
        let row = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
        require_for(conn, spires, actor, Action::ReadRecord, row.person_id)?;
        let event = event_of(conn, spires, &row)?;
        Ok(calendar(Method::Publish, "Spires", &[event]))
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
    let events = own_live_bookings(conn, person, since)?
        .iter()
        .map(|row| event_of(conn, spires, row))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(calendar(Method::Publish, "My training", &events))
}

fn event_of(
    conn: &mut DbConnection,
    spires: &Spires,
    row: &BookingRow,
) -> Result<CalendarEvent, Failure> {
    let session = find_session(conn, row.session_id)?;
    let course = find_course(conn, session.course_id)?;
    let parts = find_parts(conn, session.id)?;
    let shown = Shown {
        booking: row.id,
        state: row.state()?,
        // The number of the last part that was sent; a file and an invitation then agree.
        sequence: (row.calendar_sequence - 1).max(0),
        session: &session,
        course: &course,
        parts: &parts,
        attendee: None,
        at: spires.now(),
    };
    Ok(calendar_event(spires, &shown))
}

//! To whom the places of a session pass: loaded, and left to the rule to decide.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::booking::{BookingState, EventKind, PassOver, Standing, Way, pass_on};
use domain::catalogue::{Places, SessionState};
use domain::civil::london_day;
use domain::ids::{BookingId, PersonId};
use store::DbConnection;
use store::booking::{BookingRow, last_working_days, load_bookings, load_learners, places_of};
use store::catalogue::{CourseRow, SessionRow};

use crate::Failure;

/// What follows for a session from its log and the time.
pub(super) struct Passing {
    /// How the places stand, as written down.
    pub(super) places: Places,
    /// Every booking of the session, as written down.
    pub(super) rows: Vec<BookingRow>,
    /// What happens now, in this order.
    pub(super) events: Vec<(BookingId, EventKind)>,
}

/// What follows for the session by `now`. Writes nothing.
pub(super) fn passing(
    conn: &mut DbConnection,
    session: &SessionRow,
    course: &CourseRow,
    now: DateTime<Utc>,
) -> Result<Passing, Failure> {
    let places = places_of(conn, session)?;
    let rows = load_bookings(conn, &[session.id])?;
    let standings = rows
        .iter()
        .map(BookingRow::standing)
        .collect::<Result<Vec<Standing>, _>>()?;
    let mut waiting: Vec<(BookingId, PersonId)> = Vec::new();
    for row in &rows {
        if row.state()? == BookingState::Waitlisted {
            waiting.push((row.id, row.person_id));
        }
    }
    let people: Vec<PersonId> = waiting.iter().map(|(_, person)| *person).collect();
    let first_day = london_day(session.starts_at);
    let last_days = last_working_days(conn, &people)?;
    let of = |fits: &dyn Fn(PersonId) -> bool| -> BTreeSet<BookingId> {
        waiting
            .iter()
            .filter(|(_, person)| fits(*person))
            .map(|(booking, _)| *booking)
            .collect()
    };
    let leavers = of(&|person| last_days.get(&person).is_some_and(|last| *last < first_day));
    let asked = if course.time_to_answer().is_some() {
        let learners = load_learners(conn, &people, london_day(now))?;
        // Nobody can be asked who cannot be written to, and an offer that is not sent never lapses.
        of(&|person| {
            learners
                .get(&person)
                .is_some_and(|learner| learner.email.is_some())
        })
    } else {
        BTreeSet::new()
    };
    let way = |booking| {
        if leavers.contains(&booking) {
            Way::PassedOver(PassOver::LeftBeforeTheSession)
        } else if asked.contains(&booking) {
            Way::Offered
        } else {
            Way::Given
        }
    };
    let is_open = session.state() == SessionState::Scheduled && now < session.starts_at;
    let events = pass_on(places, &standings, is_open, now, way);
    Ok(Passing {
        places,
        rows,
        events,
    })
}

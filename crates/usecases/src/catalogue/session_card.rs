//! A session as its viewer sees it in a list.

use std::collections::BTreeMap;

use domain::booking::{
    Ask, Asker, BookingState, IfFull, PlaceFacts, Placed, Refusal, Waiting, place, positions,
};
use domain::catalogue::{Part, Places};
use domain::ids::{BookingId, CourseId, PersonId, SessionId};
use store::DbConnection;
use store::booking::{BookingRow, last_working_day, load_bookings, load_places, own_live_bookings};
use store::catalogue::{CourseRow, SessionRow, find_courses, load_parts};

use crate::booking::Passed;
use crate::{Failure, Spires};

/// The viewer's live booking of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mine {
    /// Which.
    pub booking: BookingId,
    /// Where it stands.
    pub state: BookingState,
    /// On the waiting list, from 1.
    pub position: Option<u32>,
}

/// A session with everything that a list shows of it.
#[derive(Clone, Debug)]
pub struct SessionCard {
    /// The session.
    pub session: SessionRow,
    /// Its course.
    pub course: CourseRow,
    /// Its days.
    pub parts: Vec<Part>,
    /// How its places stand.
    pub places: Places,
    /// The viewer's live booking.
    pub mine: Option<Mine>,
    /// What asking for a place would come to for the viewer, clashes and prerequisites aside.
    pub option: Result<Placed, Refusal>,
}

/// The sessions as `viewer` sees them, in the same order. The number of statements does not depend
/// on the number of sessions.
pub(crate) fn cards(
    conn: &mut DbConnection,
    spires: &Spires,
    viewer: Option<PersonId>,
    rows: Vec<SessionRow>,
) -> Result<Vec<SessionCard>, Failure> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<SessionId> = rows.iter().map(|row| row.id).collect();
    let mut course_ids: Vec<CourseId> = rows.iter().map(|row| row.course_id).collect();
    course_ids.sort_unstable();
    course_ids.dedup();
    let courses: BTreeMap<CourseId, CourseRow> = find_courses(conn, &course_ids)?
        .into_iter()
        .map(|course| (course.id, course))
        .collect();
    let mut parts = load_parts(conn, &ids)?;
    let places = load_places(conn, &rows)?;
    let passed = Passed::by_now(conn, spires)?;
    let mut mine = match viewer {
        Some(viewer) => own(conn, spires, &passed, viewer)?,
        None => BTreeMap::new(),
    };
    let leaves_on = match viewer {
        Some(viewer) => last_working_day(conn, viewer)?,
        None => None,
    };
    let ask = Ask {
        asker: Asker::Learner,
        if_full: IfFull::JoinWaitingList,
        accepts_clash: false,
        override_reason: None,
    };
    let now = spires.now();
    Ok(rows
        .into_iter()
        .filter_map(|session| {
            let course = courses.get(&session.course_id)?.clone();
            let places = passed
                .places(session.id)
                .or_else(|| places.get(&session.id).copied())
                .unwrap_or_default();
            let mine = mine.remove(&session.id);
            let facts = PlaceFacts {
                times: session.times(),
                places,
                is_withdrawn: course.is_withdrawn(),
                needs_approval: course.needs_approval,
                last_working_day: leaves_on,
                live: mine.map(|mine| (mine.booking, mine.state)),
                clashes: Vec::new(),
                missing_prerequisites: Vec::new(),
            };
            Some(SessionCard {
                option: place(&facts, &ask, now),
                parts: parts.remove(&session.id).unwrap_or_default(),
                session,
                course,
                places,
                mine,
            })
        })
        .collect())
}

fn own(
    conn: &mut DbConnection,
    spires: &Spires,
    passed: &Passed,
    viewer: PersonId,
) -> Result<BTreeMap<SessionId, Mine>, Failure> {
    let mut rows = own_live_bookings(conn, viewer, spires.now())?;
    passed.apply(&mut rows);
    // What has ended by now is no live booking, whether or not that was written down.
    rows.retain(|row| row.state().is_ok_and(BookingState::is_live));
    let at = positions_in(conn, passed, &rows)?;
    rows.into_iter()
        .map(|row| {
            let mine = Mine {
                booking: row.id,
                state: row.state()?,
                position: at.get(&row.id).copied(),
            };
            Ok((row.session_id, mine))
        })
        .collect()
}

/// The positions of those of `rows` that wait, each within its session. One statement at most.
pub(crate) fn positions_in(
    conn: &mut DbConnection,
    passed: &Passed,
    rows: &[BookingRow],
) -> Result<BTreeMap<BookingId, u32>, Failure> {
    let mut sessions: Vec<SessionId> = Vec::new();
    for row in rows {
        if row.state()? == BookingState::Waitlisted {
            sessions.push(row.session_id);
        }
    }
    sessions.sort_unstable();
    sessions.dedup();
    if sessions.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut queues: BTreeMap<SessionId, Vec<Waiting>> = BTreeMap::new();
    let mut everybody = load_bookings(conn, &sessions)?;
    passed.apply(&mut everybody);
    for row in everybody {
        if row.state()? == BookingState::Waitlisted {
            queues
                .entry(row.session_id)
                .or_default()
                .push(row.waiting());
        }
    }
    Ok(queues
        .values()
        .flat_map(|queue| positions(queue))
        .map(|(position, booking)| (booking, position))
        .collect())
}

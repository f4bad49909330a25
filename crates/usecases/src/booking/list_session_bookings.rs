use domain::access::{Action, Actor};
use domain::booking::BookingState;
use domain::ids::{PersonId, SessionId};
use store::booking::{BookingRow, Learner, load_bookings, load_learners};
use store::catalogue::find_session;

use super::passed::Passed;
use super::refuse::require_session;
use crate::catalogue::positions_in;
use crate::{Failure, PageOf, PageRequest, Spires};

/// One booking of a session, as its organiser and trainers see it. It holds no address.
#[derive(Clone, Debug)]
pub struct SessionBooking {
    /// The booking.
    pub booking: BookingRow,
    /// Where it stands.
    pub state: BookingState,
    /// On the waiting list, from 1.
    pub position: Option<u32>,
    /// How many wait on the session in all.
    pub waiting: i32,
    /// Whose, with the main post of today.
    pub learner: Learner,
    /// Access and dietary needs, for organiser and trainers.
    pub access_needs: Option<String>,
}

/// Lists who is booked on a session and who waits: places by name, the waiting list by position,
/// requests by time, and, where asked for, what has ended.
pub fn list_session_bookings(
    spires: &Spires,
    actor: &Actor,
    session: SessionId,
    with_ended: bool,
    page: PageRequest,
) -> Result<PageOf<SessionBooking>, Failure> {
    spires.store.read(|conn| {
        require_session(conn, actor, Action::ReadBookings, session)?;
        find_session(conn, session).map_err(Failure::or_missing("session"))?;
        let mut rows = load_bookings(conn, &[session])?;
        let passed = Passed::by_now(conn, spires)?;
        passed.apply(&mut rows);
        let positions = positions_in(conn, &passed, &rows)?;
        let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
        let learners = load_learners(conn, &people, spires.today())?;
        let waiting = i32::try_from(positions.len()).unwrap_or(i32::MAX);
        let sees_needs = require_session(conn, actor, Action::MarkRegister, session).is_ok();
        let mut items = Vec::new();
        for row in rows {
            let state = row.state()?;
            let has_ended = !state.is_live() && !state.holds_a_place();
            if has_ended && !with_ended {
                continue;
            }
            let Some(learner) = learners.get(&row.person_id).cloned() else {
                continue;
            };
            items.push(SessionBooking {
                state,
                position: positions.get(&row.id).copied(),
                waiting,
                access_needs: row.access_needs.clone().filter(|_| sees_needs),
                learner,
                booking: row,
            });
        }
        items.sort_by(|a, b| order(a).cmp(&order(b)));
        let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
        let shown = items
            .into_iter()
            .skip(usize::try_from(page.offset).unwrap_or(usize::MAX))
            .take(usize::try_from(page.limit).unwrap_or_default())
            .collect();
        Ok(PageOf::of(shown, total, page))
    })
}

type Order<'a> = (u8, Option<u32>, &'a str, &'a str, domain::booking::QueueKey);

fn order(item: &SessionBooking) -> Order<'_> {
    let group = match item.state {
        state if state.holds_a_place() => 0,
        BookingState::Waitlisted => 1,
        BookingState::Requested => 2,
        _ => 3,
    };
    let by_name = group == 0;
    let name = |text| if by_name { text } else { "" };
    (
        group,
        item.position,
        name(item.learner.last_name.as_str()),
        name(item.learner.first_name.as_str()),
        item.booking.queue_key(),
    )
}

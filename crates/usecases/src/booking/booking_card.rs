//! A booking as its viewer sees it in a list.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Action, Actor};
use domain::booking::{BookingState, Cancelling, answer, cancel};
use domain::catalogue::cancel_by;
use domain::civil::london_day;
use domain::ids::{PersonId, SessionId};
use store::DbConnection;
use store::booking::{BookingRow, load_learners};
use store::catalogue::find_sessions;

use super::passed::Passed;
use crate::access::scope_of;
use crate::catalogue::{SessionCard, cards, positions_in};
use crate::{Failure, Spires};

/// A booking with everything that a list shows of it.
#[derive(Clone, Debug)]
pub struct BookingCard {
    /// The booking.
    pub booking: BookingRow,
    /// Where it stands.
    pub state: BookingState,
    /// On the waiting list, from 1.
    pub position: Option<u32>,
    /// How many wait in all.
    pub waiting: i32,
    /// Whose, by name.
    pub person_name: String,
    /// Its session.
    pub session: SessionCard,
    /// The link of the call, where the viewer holds this place.
    pub virtual_link: Option<String>,
    /// The last day on which it can be given back in time.
    pub cancel_by: NaiveDate,
    /// Until when an offered place is held; none where none is, or where the offer was not sent.
    pub answer_by: Option<DateTime<Utc>>,
    /// Whether the viewer may take the offered place, or let it go, now.
    pub can_answer: bool,
    /// Whether the viewer may give it back now.
    pub can_cancel: bool,
    /// Whether giving it back now would be late.
    pub is_late_now: bool,
}

/// The bookings as the actor sees them, in the same order. The number of statements does not depend
/// on the number of bookings.
pub(super) fn booking_cards(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    mut rows: Vec<BookingRow>,
) -> Result<Vec<BookingCard>, Failure> {
    let passed = Passed::by_now(conn, spires)?;
    passed.apply(&mut rows);
    let positions = positions_in(conn, &passed, &rows)?;
    let mut ids: Vec<SessionId> = rows.iter().map(|row| row.session_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let sessions = find_sessions(conn, &ids)?;
    let sessions: BTreeMap<SessionId, SessionCard> = cards(conn, spires, actor.person(), sessions)?
        .into_iter()
        .map(|card| (card.session.id, card))
        .collect();
    let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
    let learners = load_learners(conn, &people, spires.today())?;
    let may_act_for = scope_of(conn, spires, actor, Action::PlaceBooking)?;
    let is_organiser = actor.may_for_everyone(Action::EditCatalogue);
    let now = spires.now();
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(session) = sessions.get(&row.session_id).cloned() else {
            continue;
        };
        let state = row.state()?;
        let is_own = actor.person() == Some(row.person_id);
        let wish = Cancelling {
            state,
            times: session.session.times(),
            limit_days: session.course.cancel_by_days,
            is_by_organiser: is_organiser && !is_own,
            reason: None,
        };
        let given = cancel(&wish, now);
        found.push(BookingCard {
            state,
            position: positions.get(&row.id).copied(),
            waiting: session.places.waiting,
            person_name: learners
                .get(&row.person_id)
                .map(store::booking::Learner::name)
                .unwrap_or_default(),
            virtual_link: session
                .session
                .virtual_link
                .clone()
                .filter(|_| is_own && state.has_taken_a_place()),
            cancel_by: cancel_by(session.session.starts_at, session.course.cancel_by_days),
            answer_by: row.answer_by(),
            can_answer: answer(state, &wish.times, true, now).is_ok()
                && may_act_for.holds(row.person_id),
            can_cancel: given.is_ok() && may_act_for.holds(row.person_id),
            is_late_now: state == BookingState::Booked
                && london_day(now)
                    > cancel_by(session.session.starts_at, session.course.cancel_by_days),
            booking: row,
            session,
        });
    }
    Ok(found)
}

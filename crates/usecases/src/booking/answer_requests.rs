use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Action, Actor};
use domain::booking::{BookingState, Refusal, approve, positions};
use domain::ids::{BookingId, SessionId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::DbConnection;
use store::booking::find_booking;
use store::people::find_person;

use super::desk::Desk;
use super::messages::{Message, tell};
use crate::access::{require_any, require_for};
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// The most requests that are answered at once.
const MOST: usize = 100;

/// One answer to several requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerRequests {
    /// Which.
    pub bookings: Vec<BookingId>,
    /// Why not; none to approve.
    pub declined_because: Option<String>,
}

/// What became of one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Which.
    pub booking: BookingId,
    /// Who asked.
    pub person_name: String,
    /// Whether this answer was given; otherwise it was answered, or given back, before.
    pub is_answered: bool,
    /// Where it stands now.
    pub state: BookingState,
    /// On the waiting list, from 1.
    pub position: Option<u32>,
    /// Why this answer could not be given.
    pub refusal: Option<String>,
}

/// Approves requests, or declines them with one reason. Each is decided on its own: one that cannot
/// be answered any more leaves the others alone. Those of one session are approved together, and the
/// free places go to the one list in its order, whatever the order of `bookings`. The same key again
/// gives the first answer.
///
/// # Errors
/// [`Failure::OutOfScope`] when one of them is not the actor's to answer; then none is answered.
pub fn answer_requests(
    spires: &Spires,
    actor: &Actor,
    wish: &AnswerRequests,
    key: Option<&str>,
) -> Result<Vec<Answered>, Failure> {
    require_any(actor, Action::ApproveBooking)?;
    check(wish)?;
    let once = Once::of(key, "answer_requests", wish)?;
    spires.store.write(|conn| {
        if let Some(before) = once.answered_before(conn, actor)? {
            return Ok(serde_json::from_str(&before)?);
        }
        let mut sessions: BTreeMap<SessionId, Vec<BookingId>> = BTreeMap::new();
        let asked: BTreeSet<BookingId> = wish.bookings.iter().copied().collect();
        for id in asked {
            let row = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
            require_for(conn, spires, actor, Action::ApproveBooking, row.person_id)?;
            sessions.entry(row.session_id).or_default().push(id);
        }
        let reason = wish.declined_because.as_deref();
        let mut answered = Vec::new();
        // In the order of their ids, so that two who answer at once wait for each other's locks in turn.
        for (session, bookings) in sessions {
            let desk = Desk::open(conn, spires, session)?;
            answered.extend(answer_at(conn, spires, actor, &desk, &bookings, reason)?);
        }
        let place = |id| wish.bookings.iter().position(|asked| *asked == id);
        answered.sort_by_key(|one| place(one.booking));
        once.keep_answer(conn, spires, actor, serde_json::to_string(&answered)?)?;
        Ok(answered)
    })
}

fn check(wish: &AnswerRequests) -> Result<(), Failure> {
    if wish.bookings.is_empty() {
        return Err(Failure::invalid("/bookings", "Choose at least one request"));
    }
    if wish.bookings.len() > MOST {
        let message = format!("Answer at most {MOST} requests at once");
        return Err(Failure::invalid("/bookings", message));
    }
    if wish
        .declined_because
        .as_deref()
        .is_some_and(|reason| reason.trim().is_empty())
    {
        return Err(Failure::invalid("/reason", "Enter why not"));
    }
    Ok(())
}

/// Answers requests of one session, under its lock.
pub(super) fn answer_at(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    desk: &Desk,
    bookings: &[BookingId],
    declined_because: Option<&str>,
) -> Result<Vec<Answered>, Failure> {
    let mut refusals: BTreeMap<BookingId, Refusal> = BTreeMap::new();
    for id in bookings {
        let booking = find_booking(conn, *id)?;
        let state = booking.state()?;
        match approve(state, declined_because, desk.at >= desk.session.starts_at) {
            Err(refusal) => {
                refusals.insert(*id, refusal);
            }
            Ok(event) => {
                desk.record(conn, actor.person(), *id, Some(state), event)?;
                let after =
                    json!({ "approved": declined_because.is_none(), "reason": declined_because });
                let entry = Entry::of("answer_request", "booking")
                    .subject(id)
                    .about(booking.person_id)
                    .after(&after);
                audit::record(conn, spires, actor, entry)?;
                if let Some(reason) = declined_because {
                    let told = Message::Declined(reason.trim().to_owned());
                    tell(conn, spires, desk, &booking, &told)?;
                }
            }
        }
    }
    if declined_because.is_none() && refusals.len() < bookings.len() {
        desk.pass_on(conn, spires)?;
    }
    let waiting = positions_at(conn, desk)?;
    let mut answered = Vec::with_capacity(bookings.len());
    for id in bookings {
        let booking = find_booking(conn, *id)?;
        let refusal = refusals.get(id);
        let position = waiting.get(id).copied();
        if let (None, Some(position)) = (refusal, position) {
            tell(conn, spires, desk, &booking, &Message::Waitlisted(position))?;
        }
        answered.push(Answered {
            booking: *id,
            person_name: find_person(conn, booking.person_id)?.name(),
            is_answered: refusal.is_none(),
            state: booking.state()?,
            position,
            refusal: refusal.map(Refusal::sentence),
        });
    }
    Ok(answered)
}

/// Where those who wait stand on the list.
fn positions_at(conn: &mut DbConnection, desk: &Desk) -> Result<BTreeMap<BookingId, u32>, Failure> {
    let mut waiting = Vec::new();
    for row in desk.bookings(conn)? {
        if row.state()? == BookingState::Waitlisted {
            waiting.push(row.waiting());
        }
    }
    Ok(positions(&waiting)
        .into_iter()
        .map(|(position, booking)| (booking, position))
        .collect())
}

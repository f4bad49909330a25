use domain::access::{Action, Actor};
use domain::booking::{BookingState, EventKind, PriorityClass, QueueKey, Refusal, can_mark};
use domain::ids::{BookingId, PersonId, SessionId};
use store::booking::{NewBooking, insert_booking, live_booking};
use store::catalogue::take_queue_no;
use store::people::find_person;

use super::desk::Desk;
use super::refuse::{refused, require_session};
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Adds somebody who came without a booking to the register. Somebody who waits, or asked, is moved
/// onto it by a walk-in too: their wait ends. The same key again gives what the first made.
pub fn add_walk_in(
    spires: &Spires,
    actor: &Actor,
    session: SessionId,
    person: PersonId,
    key: Option<&str>,
) -> Result<BookingId, Failure> {
    let once = Once::of(key, "add_walk_in", &(session, person))?;
    spires.store.write(|conn| {
        require_session(conn, actor, Action::MarkRegister, session)?;
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(BookingId(made));
        }
        find_person(conn, person).map_err(Failure::or_unknown(
            "/person_id",
            "Nobody in Spires has this number",
        ))?;
        let desk = Desk::open(conn, spires, session)?;
        if let Some(first) = desk.parts.first() {
            can_mark(desk.session.state(), first, spires.now()).map_err(refused)?;
        }
        if let Some(live) = live_booking(conn, session, person)? {
            let state = live.state()?;
            if state == BookingState::Booked {
                return Err(refused(Refusal::AlreadyBooked {
                    booking: live.id,
                    state,
                }));
            }
            let why = Some("came without a place".to_owned());
            desk.record(
                conn,
                actor.person(),
                live.id,
                Some(state),
                EventKind::Cancelled(why),
            )?;
        }
        let id: BookingId = spires.new_id();
        let key = QueueKey {
            class: PriorityClass::ORDINARY,
            requested_at: desk.at,
            number: i64::from(take_queue_no(conn, session)?),
        };
        insert_booking(
            conn,
            &NewBooking {
                id,
                session,
                person,
                state: BookingState::Booked,
                key,
                requested_by: actor.person(),
                access_needs: None,
                override_reason: None,
                is_walk_in: true,
            },
        )?;
        desk.record(conn, actor.person(), id, None, EventKind::WalkedIn)?;
        let entry = Entry::of("add_walk_in", "booking")
            .subject(id)
            .about(person);
        audit::record(conn, spires, actor, entry)?;
        once.keep(conn, spires, actor, id)?;
        Ok(id)
    })
}

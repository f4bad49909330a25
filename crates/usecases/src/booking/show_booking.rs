use domain::access::{Action, Actor};
use domain::booking::{Event, EventKind};
use domain::ids::BookingId;
use store::booking::{EventRow, find_booking, load_events};

use super::answering::require_request;
use super::booking_card::{BookingCard, booking_cards};
use super::passed::Passed;
use super::refuse::require_session;
use crate::access::require_for;
use crate::{Failure, Spires};

/// A booking in full.
#[derive(Clone, Debug)]
pub struct ShownBooking {
    /// As in lists.
    pub card: BookingCard,
    /// Access and dietary needs, for the learner, the organiser and the trainers.
    pub access_needs: Option<String>,
    /// What happened, oldest first.
    pub events: Vec<EventRow>,
}

/// Shows one booking to the learner, those who answer for them, the organiser and the trainers; and
/// to a deputy while it waits for their answer, and once they gave it.
pub fn show_booking(
    spires: &Spires,
    actor: &Actor,
    id: BookingId,
) -> Result<ShownBooking, Failure> {
    spires.store.read(|conn| {
        let row = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
        let runs_session =
            require_session(conn, actor, Action::ReadRegister, row.session_id).is_ok();
        if !runs_session {
            let reads = require_for(conn, spires, actor, Action::ReadRecord, row.person_id);
            if reads.is_err() && require_request(conn, spires, actor, &row).is_err() {
                reads?;
            }
        }
        let sees_needs = actor.person() == Some(row.person_id)
            || require_session(conn, actor, Action::MarkRegister, row.session_id).is_ok();
        let access_needs = row.access_needs.clone().filter(|_| sees_needs);
        let mut events = load_events(conn, id)?;
        if let Some(at) = Passed::by_now(conn, spires)?.lapsed_at(id) {
            events.push(EventRow {
                event: Event {
                    booking: id,
                    kind: EventKind::Lapsed,
                    at,
                    by: None,
                },
                by_name: None,
            });
        }
        let Some(card) = booking_cards(conn, spires, actor, vec![row])?.pop() else {
            return Err(Failure::NotFound("booking"));
        };
        Ok(ShownBooking {
            card,
            access_needs,
            events,
        })
    })
}

use domain::access::{Action, Actor};
use domain::booking::{BookingState, approve, positions};
use domain::ids::BookingId;
use serde_json::json;
use store::booking::find_booking;

use super::desk::Desk;
use super::messages::{Message, tell};
use super::refuse::refused;
use crate::access::{require_any, require_for};
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Approves a request, or declines it with a reason. An approved request keeps the time at which it
/// was made; the free places go to the one list in its order.
pub fn answer_request(
    spires: &Spires,
    actor: &Actor,
    id: BookingId,
    declined_because: Option<&str>,
) -> Result<(), Failure> {
    require_any(actor, Action::ApproveBooking)?;
    spires.store.write(|conn| {
        let found = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
        require_for(conn, spires, actor, Action::ApproveBooking, found.person_id)?;
        let desk = Desk::open(conn, spires, found.session_id)?;
        let booking = find_booking(conn, id)?;
        let state = booking.state()?;
        let event = approve(state, declined_because).map_err(refused)?;
        desk.record(conn, actor.person(), id, Some(state), event)?;
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("answer_request", "booking")
                .subject(id)
                .about(booking.person_id)
                .after(
                    &json!({ "approved": declined_because.is_none(), "reason": declined_because }),
                ),
        )?;
        if let Some(reason) = declined_because {
            let told = Message::Declined(reason.to_owned());
            return tell(conn, spires, &desk, &booking, &told);
        }
        desk.promote(conn, spires)?;
        let booking = find_booking(conn, id)?;
        if booking.state()? == BookingState::Waitlisted {
            let mut waiting = Vec::new();
            for row in desk.bookings(conn)? {
                if row.state()? == BookingState::Waitlisted {
                    waiting.push(row.waiting());
                }
            }
            let position = positions(&waiting)
                .into_iter()
                .find(|(_, waits)| *waits == id)
                .map_or(0, |(position, _)| position);
            tell(
                conn,
                spires,
                &desk,
                &booking,
                &Message::Waitlisted(position),
            )?;
        }
        Ok(())
    })
}

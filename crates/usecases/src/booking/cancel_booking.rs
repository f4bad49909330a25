use domain::access::{Action, Actor};
use domain::booking::{Cancelling, cancel};
use domain::ids::BookingId;
use domain::notify::MessageKind;
use serde_json::json;
use store::booking::find_booking;

use super::desk::Desk;
use super::messages::{Message, tell, tell_manager};
use super::refuse::refused;
use crate::access::require_for;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Gives a place, a wait or a request back; the next in the queue has the place in the same
/// transaction. Inside the course's limit it is recorded as late and the line manager is told.
pub fn cancel_booking(
    spires: &Spires,
    actor: &Actor,
    id: BookingId,
    reason: Option<&str>,
) -> Result<(), Failure> {
    if reason.is_some_and(|reason| reason.chars().count() > 500) {
        return Err(Failure::invalid("/reason", "Use at most 500 characters"));
    }
    spires.store.write(|conn| {
        let found = find_booking(conn, id).map_err(Failure::or_missing("booking"))?;
        require_for(conn, spires, actor, Action::PlaceBooking, found.person_id)?;
        let desk = Desk::open(conn, spires, found.session_id)?;
        let booking = find_booking(conn, id)?;
        let wish = Cancelling {
            state: booking.state()?,
            times: desk.session.times(),
            limit_days: desk.course.cancel_by_days,
            is_by_organiser: actor.may_for_everyone(Action::EditCatalogue)
                && actor.person() != Some(booking.person_id),
            reason,
        };
        let given = cancel(&wish, desk.at).map_err(refused)?;
        desk.record(conn, actor.person(), id, Some(wish.state), given.event)?;
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("cancel_booking", "booking")
                .subject(id)
                .about(booking.person_id)
                .before(&json!({ "state": wish.state }))
                .after(&json!({ "is_late": given.is_late, "reason": reason })),
        )?;
        let told = Message::Cancelled(reason.map(str::to_owned));
        tell(conn, spires, &desk, &booking, &told)?;
        if given.is_late {
            tell_manager(conn, spires, &desk, &booking, MessageKind::LateCancellation)?;
        }
        desk.pass_on(conn, spires)
    })
}

use domain::access::{Action, Actor};
use domain::booking::{EventKind, Refusal};
use domain::catalogue::SessionState;
use domain::ids::SessionId;
use serde_json::json;

use crate::access::require;
use crate::audit::{self, Entry};
use crate::booking::{Desk, Message, refused, tell};
use crate::{Failure, Spires};

/// Calls a session off. Everybody booked, waiting or asking is told why; their bookings end.
pub fn cancel_session(
    spires: &Spires,
    actor: &Actor,
    id: SessionId,
    reason: &str,
) -> Result<(), Failure> {
    require(actor, Action::EditCatalogue)?;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Failure::invalid(
            "/reason",
            "Say why in 1 to 500 characters",
        ));
    }
    spires.store.write(|conn| {
        let desk = Desk::open(conn, spires, id)?;
        match desk.session.state() {
            SessionState::Scheduled => {}
            SessionState::Closed => return Err(refused(Refusal::RegisterClosed)),
            SessionState::Cancelled => return Err(refused(Refusal::SessionCancelled)),
        }
        let mut told = 0_u32;
        for booking in desk.bookings(conn)? {
            let state = booking.state()?;
            if !state.is_live() {
                continue;
            }
            let event = EventKind::Cancelled(Some(format!("the session was cancelled: {reason}")));
            desk.record(conn, actor.person(), booking.id, Some(state), event)?;
            let message = Message::SessionCancelled(reason.to_owned());
            tell(conn, spires, &desk, &booking, &message)?;
            told += 1;
        }
        store::catalogue::cancel_session(conn, id)?;
        let entry = Entry::of("cancel_session", "session")
            .subject(id)
            .after(&json!({ "reason": reason, "told": told }));
        audit::record(conn, spires, actor, entry)?;
        Ok(())
    })
}

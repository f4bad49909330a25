use domain::access::{Action, Actor};
use domain::booking::{BookingState, EventKind, reopen};
use domain::ids::SessionId;
use serde_json::json;
use store::booking::void_completions;

use super::desk::Desk;
use super::refuse::{refused, require_session};
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Opens a closed register again, with a reason: its completions are voided, its marks stay.
pub fn reopen_register(
    spires: &Spires,
    actor: &Actor,
    session: SessionId,
    reason: &str,
) -> Result<(), Failure> {
    if reason.chars().count() > 500 {
        return Err(Failure::invalid("/reason", "Use at most 500 characters"));
    }
    spires.store.write(|conn| {
        require_session(conn, actor, Action::MarkRegister, session)?;
        let desk = Desk::open(conn, spires, session)?;
        let reason = reopen(desk.session.state(), reason).map_err(refused)?;
        for row in desk.bookings(conn)? {
            let state = row.state()?;
            if matches!(
                state,
                BookingState::Attended | BookingState::AttendedPart | BookingState::DidNotAttend
            ) {
                let event = EventKind::RegisterReopened(reason.clone());
                desk.record(conn, actor.person(), row.id, Some(state), event)?;
            }
        }
        void_completions(conn, session, &reason, actor.person(), spires.now())?;
        store::catalogue::reopen_register(conn, session)?;
        let entry = Entry::of("reopen_register", "session")
            .subject(session)
            .after(&json!({ "reason": reason }));
        audit::record(conn, spires, actor, entry)?;
        Ok(())
    })
}

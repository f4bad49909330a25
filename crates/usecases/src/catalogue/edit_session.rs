use domain::access::{Action, Actor};
use domain::booking::{BookingState, Refusal, resize};
use domain::catalogue::{SessionDraft, SessionForm, SessionState};
use domain::ids::SessionId;
use serde_json::json;
use store::catalogue::{replace_parts, replace_trainers, update_session};

use super::create_session::{check_trainers, summary};
use crate::access::require;
use crate::audit::{self, Entry};
use crate::booking::{Desk, Message, faults, refused, tell};
use crate::{Failure, Spires};

/// Changes a session that the caller read at `edition`. Fewer places than are held are refused; more
/// places go to the waiting list in the same transaction; everybody who holds a place is told of a
/// change of time or place.
pub fn edit_session(
    spires: &Spires,
    actor: &Actor,
    id: SessionId,
    edition: i32,
    form: &SessionForm,
) -> Result<(), Failure> {
    require(actor, Action::EditCatalogue)?;
    let draft = form.parse().map_err(faults)?;
    spires.store.write(|conn| {
        let before = Desk::open(conn, spires, id)?;
        match before.session.state() {
            SessionState::Scheduled => {}
            SessionState::Closed => return Err(refused(Refusal::RegisterClosed)),
            SessionState::Cancelled => return Err(refused(Refusal::SessionCancelled)),
        }
        resize(before.places(conn)?, draft.capacity).map_err(refused)?;
        check_trainers(conn, &draft.trainers)?;
        if draft.parts.len() < before.parts.len()
            && !store::booking::load_marks(conn, id)?.is_empty()
        {
            return Err(Failure::invalid(
                "/parts",
                "The register has been marked, so no day can be taken away",
            ));
        }
        update_session(conn, id, edition, &draft)?;
        replace_parts(conn, id, &draft.parts, || spires.new_id())?;
        replace_trainers(conn, id, &draft.trainers, || spires.new_id())?;
        let entry = Entry::of("edit_session", "session")
            .subject(id)
            .before(&json!({
                "capacity": before.session.capacity,
                "venue": before.session.venue,
                "room": before.session.room,
                "starts_at": before.session.starts_at,
                "ends_at": before.session.ends_at,
            }))
            .after(&summary(&draft));
        audit::record(conn, spires, actor, entry)?;
        let desk = Desk::open(conn, spires, id)?;
        if is_moved(&before, &draft) {
            for booking in desk.bookings(conn)? {
                if matches!(
                    booking.state()?,
                    BookingState::Booked | BookingState::Offered
                ) {
                    tell(conn, spires, &desk, &booking, &Message::Changed)?;
                }
            }
        }
        desk.pass_on(conn, spires)
    })
}

fn is_moved(before: &Desk, draft: &SessionDraft) -> bool {
    let times = |from, to, on| (on, from, to);
    let old: Vec<_> = before
        .parts
        .iter()
        .map(|part| times(part.from, part.to, part.on))
        .collect();
    let new: Vec<_> = draft
        .parts
        .iter()
        .map(|part| times(part.from, part.to, part.on))
        .collect();
    old != new
        || before.session.venue != draft.venue
        || before.session.room != draft.room
        || before.session.virtual_link != draft.link
}

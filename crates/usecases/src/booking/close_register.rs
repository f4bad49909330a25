use domain::access::{Action, Actor};
use domain::booking::{BookingState, CloseFacts, EventKind, Mark, Outcome, Refusal, close};
use domain::ids::SessionId;
use domain::notify::MessageKind;
use serde_json::json;
use store::booking::{BookingRow, insert_completion, load_marks};

use super::desk::Desk;
use super::messages::tell_manager;
use super::refuse::{refused, require_session};
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Closes a register: in one transaction each who holds a place gets the outcome, and each who came
/// to every part in full gets a completion on the last day. Who still waited or asked is told
/// nothing; their wait lapses.
pub fn close_register(spires: &Spires, actor: &Actor, session: SessionId) -> Result<(), Failure> {
    spires.store.write(|conn| {
        require_session(conn, actor, Action::MarkRegister, session)?;
        let desk = Desk::open(conn, spires, session)?;
        let mut booked: Vec<BookingRow> = Vec::new();
        let mut waits: Vec<(BookingRow, BookingState)> = Vec::new();
        for row in desk.bookings(conn)? {
            match row.state()? {
                BookingState::Booked => booked.push(row),
                state if state.is_live() => waits.push((row, state)),
                _ => {}
            }
        }
        let marks: Vec<Mark> = load_marks(conn, session)?
            .into_iter()
            .filter_map(|mark| {
                let row = booked.iter().find(|row| row.person_id == mark.person)?;
                Some(Mark {
                    booking: row.id,
                    part: mark.part,
                    kind: mark.kind,
                    reason: mark.reason,
                    marked_at: mark.marked_at,
                    marked_by: mark.by,
                })
            })
            .collect();
        let ids: Vec<_> = booked.iter().map(|row| row.id).collect();
        let facts = CloseFacts {
            times: desk.session.times(),
            parts: &desk.parts,
            bookings: &ids,
            marks: &marks,
        };
        let outcomes = close(&facts, spires.now()).map_err(refused)?;
        let Some(last_day) = desk.parts.iter().map(|part| part.on).max() else {
            return Err(refused(Refusal::NoSuchPart));
        };
        let mut completions = 0_u32;
        for (booking, outcome) in &outcomes {
            let event = EventKind::RegisterClosed(*outcome);
            desk.record(
                conn,
                actor.person(),
                *booking,
                Some(BookingState::Booked),
                event,
            )?;
            let row = booked.iter().find(|row| row.id == *booking);
            if let (Outcome::Attended, Some(row)) = (outcome, row) {
                insert_completion(
                    conn,
                    spires.new_id(),
                    row.person_id,
                    desk.course.id,
                    session,
                    last_day,
                    actor.person(),
                    spires.now(),
                )?;
                completions += 1;
            }
            if let (Outcome::DidNotAttend, Some(row)) = (outcome, row) {
                tell_manager(conn, spires, &desk, row, MessageKind::NonAttendance)?;
            }
        }
        for (row, state) in waits {
            desk.record(conn, None, row.id, Some(state), EventKind::Lapsed)?;
        }
        store::catalogue::close_register(conn, session, actor.person(), spires.now())?;
        let entry = Entry::of("close_register", "session")
            .subject(session)
            .after(&json!({ "people": outcomes.len(), "completions": completions }));
        audit::record(conn, spires, actor, entry)?;
        Ok(())
    })
}

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::access::{Action, Actor};
use domain::booking::{AbsenceReason, BookingState, MarkKind, Refusal, can_mark};
use domain::ids::{BookingId, PartId, PersonId, SessionId};
use serde_json::json;
use store::booking::{MarkRow, insert_mark, load_marks, void_mark};

use super::desk::Desk;
use super::refuse::{refused, require_session};
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Most marks at once: a full session of several days.
const MOST_MARKS: usize = 2_000;

/// A mark as the marker's device sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewMark {
    /// Whose row.
    pub booking: BookingId,
    /// Which day.
    pub part: PartId,
    /// What was seen.
    pub kind: MarkKind,
    /// Why not.
    pub reason: Option<AbsenceReason>,
    /// When the device took it; now where absent.
    pub marked_at: Option<DateTime<Utc>>,
}

/// Marks a register, all marks or none. Of two marks of one person and part the one that was taken
/// last holds, whichever arrives first; the other is kept as superseded. The same mark again changes
/// nothing.
pub fn mark_register(
    spires: &Spires,
    actor: &Actor,
    session: SessionId,
    marks: &[NewMark],
) -> Result<(), Failure> {
    spires.store.write(|conn| {
        require_session(conn, actor, Action::MarkRegister, session)?;
        if marks.is_empty() || marks.len() > MOST_MARKS {
            return Err(Failure::invalid("/marks", "Send 1 to 2,000 marks"));
        }
        let desk = Desk::open(conn, spires, session)?;
        let Some(by) = actor.person() else {
            return Err(Failure::NotPermitted);
        };
        let mut on_register: BTreeMap<BookingId, PersonId> = BTreeMap::new();
        for row in desk.bookings(conn)? {
            let state = row.state()?;
            if state.holds_a_place() && state != BookingState::Offered {
                on_register.insert(row.id, row.person_id);
            }
        }
        let mut in_force: BTreeMap<(PersonId, PartId), MarkRow> = load_marks(conn, session)?
            .into_iter()
            .map(|mark| ((mark.person, mark.part), mark))
            .collect();
        let mut taken = 0_u32;
        for mark in marks {
            let Some(person) = on_register.get(&mark.booking).copied() else {
                return Err(refused(Refusal::NotOnTheRegister));
            };
            let Some(part) = desk.parts.iter().find(|part| part.id == mark.part) else {
                return Err(refused(Refusal::NoSuchPart));
            };
            can_mark(desk.session.state(), part, spires.now()).map_err(refused)?;
            let row = MarkRow {
                id: spires.new_id(),
                course: desk.course.id,
                session,
                part: part.id,
                person,
                on: part.on,
                kind: mark.kind,
                reason: mark.reason.filter(|_| mark.kind != MarkKind::Attended),
                by,
                // A device whose clock is ahead must not outlast every later mark.
                marked_at: mark
                    .marked_at
                    .map_or(spires.now(), |at| at.min(spires.now())),
                recorded_at: spires.now(),
            };
            let before = in_force.get(&(person, part.id));
            if before.is_some_and(|before| (before.kind, before.reason) == (row.kind, row.reason)) {
                continue;
            }
            let is_superseded = before.is_some_and(|before| before.marked_at > row.marked_at);
            insert_mark(conn, &row, is_superseded)?;
            taken += 1;
            if is_superseded {
                continue;
            }
            if let Some(before) = in_force.insert((person, part.id), row) {
                void_mark(conn, before.id, spires.now())?;
            }
        }
        let entry = Entry::of("mark_register", "session")
            .subject(session)
            .after(&json!({ "marks": taken }));
        audit::record(conn, spires, actor, entry)?;
        Ok(())
    })
}

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::access::{Action, Actor};
use domain::booking::{BookingState, can_close, can_mark};
use domain::catalogue::SessionState;
use domain::ids::{PersonId, SessionId};
use store::DbConnection;
use store::booking::{
    BookingRow, Learner, MarkRow, load_bookings, load_completions, load_learners, load_marks,
};
use store::catalogue::find_session;
use store::people::find_person;

use super::refuse::require_session;
use crate::catalogue::{SessionCard, cards};
use crate::{Failure, Spires};

/// One row of a register.
#[derive(Clone, Debug)]
pub struct RegisterLine {
    /// The booking that is marked.
    pub booking: BookingRow,
    /// Where it stands.
    pub state: BookingState,
    /// Whose.
    pub learner: Learner,
    /// The marks in force with the name of the marker, by part.
    pub marks: Vec<(MarkRow, String)>,
    /// Access and dietary needs, for organiser and trainers.
    pub access_needs: Option<String>,
}

/// The register of a session.
#[derive(Clone, Debug)]
pub struct Register {
    /// The session.
    pub session: SessionCard,
    /// Those who hold a place, by last name.
    pub lines: Vec<RegisterLine>,
    /// Rows that are marked for every part.
    pub marked: usize,
    /// Whether marks are taken now.
    pub can_mark: bool,
    /// Whether it can be closed now.
    pub can_close: bool,
    /// Whether it is closed and the viewer may open it again.
    pub can_reopen: bool,
    /// Why it cannot be marked or closed now.
    pub sentence: String,
    /// When it was closed, and by whom.
    pub closed: Option<(DateTime<Utc>, String)>,
    /// Completions that it made.
    pub completions: usize,
}

/// Shows the register of a session.
pub fn show_register(spires: &Spires, actor: &Actor, id: SessionId) -> Result<Register, Failure> {
    spires.store.read(|conn| {
        require_session(conn, actor, Action::ReadRegister, id)?;
        register(conn, spires, actor, id)
    })
}

fn register(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    id: SessionId,
) -> Result<Register, Failure> {
    let row = find_session(conn, id).map_err(Failure::or_missing("session"))?;
    let Some(session) = cards(conn, spires, actor.person(), vec![row])?.pop() else {
        return Err(Failure::NotFound("session"));
    };
    let may_mark = require_session(conn, actor, Action::MarkRegister, id).is_ok();
    let lines = lines(conn, spires, id, may_mark)?;
    let parts = session.parts.len();
    let marked = lines
        .iter()
        .filter(|line| line.marks.len() >= parts)
        .count();
    let state = session.session.state();
    let now = spires.now();
    let first = session.parts.first().map(|part| can_mark(state, part, now));
    let end = can_close(&session.session.times(), now);
    let sentence = match (&first, &end) {
        (Some(Err(refusal)), _) => refusal.sentence(),
        _ if !may_mark => "The session's trainers and the L&D team mark it.".to_owned(),
        _ if marked < lines.len() => format!("{} still to mark.", lines.len() - marked),
        (_, Err(refusal)) => refusal.sentence(),
        _ => String::new(),
    };
    let closed = match session.session.register_closed_at() {
        None => None,
        Some(at) => {
            let by = match session.session.register_closed_by() {
                Some(person) => find_person(conn, person)?.name(),
                None => String::new(),
            };
            Some((at, by))
        }
    };
    Ok(Register {
        can_mark: may_mark && matches!(first, Some(Ok(()))),
        can_close: may_mark && end.is_ok() && marked == lines.len(),
        can_reopen: may_mark && state == SessionState::Closed,
        completions: load_completions(conn, id)?.len(),
        session,
        lines,
        marked,
        sentence,
        closed,
    })
}

fn lines(
    conn: &mut DbConnection,
    spires: &Spires,
    id: SessionId,
    sees_needs: bool,
) -> Result<Vec<RegisterLine>, Failure> {
    let bookings = load_bookings(conn, &[id])?;
    let marks = load_marks(conn, id)?;
    let mut people: Vec<PersonId> = bookings.iter().map(|row| row.person_id).collect();
    people.extend(marks.iter().map(|mark| mark.by));
    people.sort_unstable();
    people.dedup();
    let learners = load_learners(conn, &people, spires.today())?;
    let mut by_person: BTreeMap<PersonId, Vec<(MarkRow, String)>> = BTreeMap::new();
    for mark in marks {
        let by = learners
            .get(&mark.by)
            .map(Learner::name)
            .unwrap_or_default();
        by_person.entry(mark.person).or_default().push((mark, by));
    }
    let mut lines = Vec::new();
    for row in bookings {
        let state = row.state()?;
        // Somebody who has an offer has not answered, and is not expected.
        if !state.holds_a_place() || state == BookingState::Offered {
            continue;
        }
        let Some(learner) = learners.get(&row.person_id).cloned() else {
            continue;
        };
        lines.push(RegisterLine {
            state,
            marks: by_person.remove(&row.person_id).unwrap_or_default(),
            access_needs: row.access_needs.clone().filter(|_| sees_needs),
            learner,
            booking: row,
        });
    }
    lines.sort_by(|a, b| {
        let name = |line: &RegisterLine| {
            (
                line.learner.last_name.clone(),
                line.learner.first_name.clone(),
                line.booking.id,
            )
        };
        name(a).cmp(&name(b))
    });
    Ok(lines)
}

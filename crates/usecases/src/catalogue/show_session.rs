use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::booking::{Clash, Placed, Refusal};
use domain::catalogue::Part;
use domain::ids::SessionId;
use store::DbConnection;
use store::catalogue::{
    Prerequisite, TrainerRow, bookable_sessions, find_session, load_completion_days,
    load_prerequisites, load_trainers,
};

use super::session_card::{SessionCard, cards};
use crate::access::require;
use crate::booking::{HeldPlaces, require_session};
use crate::{Failure, Spires};

/// A booking of the viewer at the same time.
#[derive(Clone, Debug)]
pub struct ClashShown {
    /// The booking, its course and the day on which they meet.
    pub clash: Clash,
    /// Its session.
    pub session: SessionId,
    /// The days of that session.
    pub parts: Vec<Part>,
    /// The part of this session that it meets.
    pub part_number: i32,
}

/// A session in full.
#[derive(Clone, Debug)]
pub struct ShownSession {
    /// As in lists; here its option also weighs prerequisites and clashes.
    pub card: SessionCard,
    /// Who trains.
    pub trainers: Vec<TrainerRow>,
    /// Courses that must come first, each with the day on which the viewer did it.
    pub prerequisites: Vec<(Prerequisite, Option<NaiveDate>)>,
    /// The viewer's bookings at the same time.
    pub clashes: Vec<ClashShown>,
    /// The earliest other session with a place and no clash, where this one clashes or is full.
    pub alternative: Option<SessionCard>,
    /// Whether the viewer may see the link of the call.
    pub shows_link: bool,
    /// Whether the viewer may change it.
    pub can_edit: bool,
    /// Whether the viewer may mark its register.
    pub can_mark: bool,
}

/// Shows one session as the viewer stands to it.
pub fn show_session(
    spires: &Spires,
    actor: &Actor,
    id: SessionId,
) -> Result<ShownSession, Failure> {
    require(actor, Action::ReadCatalogue)?;
    spires.store.read(|conn| {
        let row = find_session(conn, id).map_err(Failure::or_missing("session"))?;
        let Some(mut card) = cards(conn, spires, actor.person(), vec![row])?.pop() else {
            return Err(Failure::NotFound("session"));
        };
        let trainers = load_trainers(conn, &[id])?.remove(&id).unwrap_or_default();
        let done = match actor.person() {
            Some(person) => load_completion_days(conn, person)?,
            None => BTreeMap::new(),
        };
        let prerequisites: Vec<(Prerequisite, Option<NaiveDate>)> =
            load_prerequisites(conn, card.course.id)?
                .into_iter()
                .map(|required| {
                    let day = done.get(&required.course).copied();
                    (required, day)
                })
                .collect();
        let held = match actor.person() {
            Some(person) => Some(HeldPlaces::load(conn, person, spires.now())?),
            None => None,
        };
        let clashes = clashes_of(held.as_ref(), &card);
        let missing: Vec<String> = prerequisites
            .iter()
            .filter(|(_, day)| day.is_none())
            .map(|(required, _)| required.title.clone())
            .collect();
        if card.option.is_ok() && !missing.is_empty() {
            card.option = Err(Refusal::PrerequisiteMissing { titles: missing });
        }
        let wants_other = !clashes.is_empty() || matches!(card.option, Ok(Placed::Waitlisted));
        let alternative = if wants_other && card.mine.is_none() {
            alternative(conn, spires, actor, &card, held.as_ref())?
        } else {
            None
        };
        let can_mark = require_session(conn, actor, Action::MarkRegister, id).is_ok();
        let can_edit = actor.may_for_everyone(Action::EditCatalogue);
        let holds = card.mine.is_some_and(|mine| mine.state.has_taken_a_place());
        Ok(ShownSession {
            card,
            trainers,
            prerequisites,
            clashes,
            alternative,
            shows_link: holds || can_mark || can_edit,
            can_edit,
            can_mark,
        })
    })
}

fn clashes_of(held: Option<&HeldPlaces>, card: &SessionCard) -> Vec<ClashShown> {
    held.map(|held| held.clashes(card.session.id, &card.parts))
        .unwrap_or_default()
        .into_iter()
        .map(|found| ClashShown {
            clash: found.clash,
            session: found.session,
            parts: found.parts,
            part_number: found.part_number,
        })
        .collect()
}

/// The earliest other session of the course that has a place and meets no booking of the viewer.
fn alternative(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    card: &SessionCard,
    held: Option<&HeldPlaces>,
) -> Result<Option<SessionCard>, Failure> {
    let rows: Vec<_> = bookable_sessions(conn, Some(&[card.course.id]), spires.now(), None)?
        .into_iter()
        .filter(|row| row.id != card.session.id)
        .collect();
    for other in cards(conn, spires, actor.person(), rows)? {
        let is_open = matches!(other.option, Ok(Placed::Booked { .. } | Placed::Requested))
            && !other.places.is_full();
        if is_open && clashes_of(held, &other).is_empty() {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

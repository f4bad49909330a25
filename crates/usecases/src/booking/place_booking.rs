use domain::access::{Action, Actor};
use domain::booking::{
    Ask, Asker, EventKind, IfFull, PlaceFacts, Placed, PriorityClass, QueueKey, place, positions,
};
use domain::ids::{BookingId, PersonId, SessionId};
use domain::notify::MessageKind;
use serde::Serialize;
use serde_json::json;
use store::DbConnection;
use store::booking::{NewBooking, find_booking, insert_booking, last_working_day, live_booking};
use store::catalogue::{load_completion_days, load_prerequisites, take_queue_no};
use store::people::find_person;

use super::answering::tell_answerer;
use super::desk::Desk;
use super::held_places::HeldPlaces;
use super::messages::{Message, tell};
use super::refuse::refused;
use crate::access::require_for;
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Longest text of needs.
const LONGEST_NEEDS: usize = 2_000;

/// A wish for a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceBooking {
    /// On which session.
    pub session: SessionId,
    /// For whom; the actor where absent.
    pub person: Option<PersonId>,
    /// What to do when no place is left.
    pub if_full: IfFull,
    /// Books although it overlaps another booking, having been told.
    pub accepts_clash: bool,
    /// Access and dietary needs.
    pub access_needs: Option<String>,
    /// L&D's reason for a place beyond the capacity.
    pub override_reason: Option<String>,
}

/// Books a place, asks for one, or joins the waiting list: for oneself, for one's team, or, as L&D,
/// for anybody. The same key again gives the booking that the first made.
pub fn place_booking(
    spires: &Spires,
    actor: &Actor,
    wish: &PlaceBooking,
    key: Option<&str>,
) -> Result<BookingId, Failure> {
    let Some(person) = wish.person.or(actor.person()) else {
        return Err(Failure::invalid("/person_id", "Say for whom the place is"));
    };
    if wish
        .access_needs
        .as_ref()
        .is_some_and(|needs| needs.chars().count() > LONGEST_NEEDS)
    {
        return Err(Failure::invalid(
            "/access_needs",
            "Use at most 2,000 characters",
        ));
    }
    if wish
        .override_reason
        .as_ref()
        .is_some_and(|reason| reason.chars().count() > 500)
    {
        return Err(Failure::invalid(
            "/override_reason",
            "Use at most 500 characters",
        ));
    }
    let once = Once::of(key, "place_booking", wish)?;
    spires.store.write(|conn| {
        require_for(conn, spires, actor, Action::PlaceBooking, person)?;
        find_person(conn, person).map_err(Failure::or_unknown(
            "/person_id",
            "Nobody in Spires has this number",
        ))?;
        let desk = Desk::open(conn, spires, wish.session)?;
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(BookingId(made));
        }
        let facts = facts(conn, &desk, person)?;
        let ask = Ask {
            asker: asker(actor, person, wish),
            if_full: wish.if_full,
            accepts_clash: wish.accepts_clash,
            override_reason: wish.override_reason.clone(),
        };
        let placed = place(&facts, &ask, desk.at).map_err(refused)?;
        let id = save(conn, spires, actor, &desk, wish, person, placed)?;
        once.keep(conn, spires, actor, id)?;
        Ok(id)
    })
}

fn asker(actor: &Actor, person: PersonId, wish: &PlaceBooking) -> Asker {
    let is_ld = actor.may_for_everyone(Action::OverrideCapacity);
    let is_self = actor.person() == Some(person);
    match (is_ld, is_self) {
        (true, false) => Asker::LdTeam,
        (true, true) if wish.override_reason.is_some() => Asker::LdTeam,
        (_, true) => Asker::Learner,
        (false, false) => Asker::Manager,
    }
}

fn facts(conn: &mut DbConnection, desk: &Desk, person: PersonId) -> Result<PlaceFacts, Failure> {
    let live = match live_booking(conn, desk.session.id, person)? {
        Some(row) => Some((row.id, row.state()?)),
        None => None,
    };
    Ok(PlaceFacts {
        times: desk.session.times(),
        places: desk.places(conn)?,
        is_withdrawn: desk.course.is_withdrawn(),
        needs_approval: desk.course.needs_approval,
        last_working_day: last_working_day(conn, person)?,
        live,
        clashes: HeldPlaces::load(conn, person, desk.at)?
            .clashes(desk.session.id, &desk.parts)
            .into_iter()
            .map(|found| found.clash)
            .collect(),
        missing_prerequisites: missing(conn, desk, person)?,
    })
}

fn missing(conn: &mut DbConnection, desk: &Desk, person: PersonId) -> Result<Vec<String>, Failure> {
    let required = load_prerequisites(conn, desk.course.id)?;
    if required.is_empty() {
        return Ok(Vec::new());
    }
    let done = load_completion_days(conn, person)?;
    Ok(required
        .into_iter()
        .filter(|course| !done.contains_key(&course.course))
        .map(|course| course.title)
        .collect())
}

fn save(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    desk: &Desk,
    wish: &PlaceBooking,
    person: PersonId,
    placed: Placed,
) -> Result<BookingId, Failure> {
    let id: BookingId = spires.new_id();
    let is_override = placed == Placed::Booked { is_override: true };
    let override_reason = wish
        .override_reason
        .as_deref()
        .map(str::trim)
        .filter(|_| is_override);
    let needs = wish
        .access_needs
        .as_deref()
        .map(str::trim)
        .filter(|needs| !needs.is_empty());
    let key = QueueKey {
        class: PriorityClass::ORDINARY,
        requested_at: desk.at,
        number: i64::from(take_queue_no(conn, desk.session.id)?),
    };
    insert_booking(
        conn,
        &NewBooking {
            id,
            session: desk.session.id,
            person,
            state: placed.state(),
            key,
            requested_by: actor.person(),
            access_needs: needs,
            override_reason,
            is_walk_in: false,
        },
    )?;
    let kind = match placed {
        Placed::Requested => EventKind::Requested,
        Placed::Waitlisted => EventKind::Waitlisted,
        Placed::Booked { is_override: true } => {
            EventKind::Overridden(override_reason.unwrap_or_default().to_owned())
        }
        Placed::Booked { is_override: false } => EventKind::Booked,
    };
    desk.record(conn, actor.person(), id, None, kind)?;
    audit::record(
        conn,
        spires,
        actor,
        Entry::of("place_booking", "booking")
            .subject(id)
            .about(person)
            .after(&json!({
                "session": desk.session.id,
                "state": placed.state(),
                "override_reason": override_reason,
                "fields": needs.map(|_| ["access_needs"]),
            })),
    )?;
    let booking = find_booking(conn, id)?;
    match placed {
        Placed::Booked { .. } => tell(conn, spires, desk, &booking, &Message::Booked)?,
        Placed::Waitlisted => {
            let position = position_of(conn, desk, id)?;
            tell(conn, spires, desk, &booking, &Message::Waitlisted(position))?;
        }
        Placed::Requested => {
            tell(conn, spires, desk, &booking, &Message::Requested)?;
            tell_answerer(conn, spires, desk, &booking, MessageKind::ApprovalAsked)?;
        }
    }
    Ok(id)
}

fn position_of(conn: &mut DbConnection, desk: &Desk, id: BookingId) -> Result<u32, Failure> {
    let mut waiting = Vec::new();
    for row in desk.bookings(conn)? {
        if row.state()? == domain::booking::BookingState::Waitlisted {
            waiting.push(row.waiting());
        }
    }
    Ok(positions(&waiting)
        .into_iter()
        .find(|(_, booking)| *booking == id)
        .map_or(0, |(position, _)| position))
}

//! Who must answer a request, and asking them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::{Action, Actor, Role};
use domain::booking::{Answerer, BookingState, CoverDay, EventKind, answerer, cover};
use domain::civil::london_day;
use domain::ids::{BookingId, PersonId};
use domain::notify::MessageKind;
use mail::AnswererLetter;
use store::DbConnection;
use store::access::holders_of;
use store::booking::{BookingRow, load_cover, load_events, load_managing};
use store::people::{PersonRow, find_person, is_in_post};

use super::desk::Desk;
use super::messages::days;
use crate::access::require_for;
use crate::notify::{OwedMessage, owe};
use crate::{Failure, Spires};

/// Refuses unless `actor` may see the booking as a request: one that they may answer, or answered.
/// It is all that a deputy sees of a person.
pub(super) fn require_request(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    booking: &BookingRow,
) -> Result<(), Failure> {
    require_for(
        conn,
        spires,
        actor,
        Action::ApproveBooking,
        booking.person_id,
    )?;
    if booking.state()? == BookingState::Requested || has_answered(conn, actor, booking.id)? {
        return Ok(());
    }
    let reads = require_for(conn, spires, actor, Action::ReadRecord, booking.person_id);
    reads.map_err(|_| Failure::OutOfScope {
        thing: "booking",
        about: Some(booking.person_id),
    })
}

fn has_answered(
    conn: &mut DbConnection,
    actor: &Actor,
    booking: BookingId,
) -> Result<bool, Failure> {
    Ok(load_events(conn, booking)?.iter().any(|row| {
        row.event.by == actor.person()
            && matches!(row.event.kind, EventKind::Approved | EventKind::Declined(_))
    }))
}

/// For each person with days on which they would be away: the days on which cover is thin, if they
/// were. Empty where no team is known. The number of statements does not depend on how many ask.
pub(super) fn cover_of(
    conn: &mut DbConnection,
    spires: &Spires,
    asked: &[(PersonId, Option<PersonId>, Vec<NaiveDate>)],
) -> Result<Vec<Vec<CoverDay>>, Failure> {
    let mut managers: Vec<PersonId> = asked
        .iter()
        .filter_map(|(_, manager, _)| *manager)
        .collect();
    managers.sort_unstable();
    managers.dedup();
    let mut all: Vec<NaiveDate> = asked
        .iter()
        .flat_map(|(_, _, days)| days)
        .copied()
        .collect();
    all.sort_unstable();
    let span = all.first().copied().zip(all.last().copied());
    let facts = match span {
        Some(span) => load_cover(conn, &managers, span, spires.today())?,
        None => BTreeMap::new(),
    };
    Ok(asked
        .iter()
        .map(|(person, manager, days)| {
            manager
                .and_then(|manager| facts.get(&manager))
                .map(|facts| cover(facts, *person, days))
                .unwrap_or_default()
        })
        .collect())
}

/// Owes whoever must answer the request a message; each of the L&D team, where it is theirs. Who has
/// no address is told by nobody.
pub(super) fn tell_answerer(
    conn: &mut DbConnection,
    spires: &Spires,
    desk: &Desk,
    booking: &BookingRow,
    kind: MessageKind,
) -> Result<(), Failure> {
    let person = booking.person_id;
    let today = london_day(desk.at);
    let managing = load_managing(conn, &[person], today)?.remove(&person);
    let answers = answerer(person, managing);
    let in_stead_of = match answers {
        Answerer::Deputy { manager, .. } => Some(find_person(conn, manager)?.name()),
        _ => None,
    };
    let on: Vec<NaiveDate> = desk.parts.iter().map(|part| part.on).collect();
    let manager = managing.map(|managing| managing.manager);
    let cover = cover_of(conn, spires, &[(person, manager, on)])?;
    let learner = find_person(conn, person)?.name();
    for reader in readers(conn, answers, person, today)? {
        let Some(address) = reader.email.clone() else {
            continue;
        };
        let letter = AnswererLetter {
            first_name: reader.first_name,
            booking: booking.id,
            learner: learner.clone(),
            course: desk.course.title.clone(),
            days: days(desk),
            asked_on: london_day(booking.requested_at),
            in_stead_of: in_stead_of.clone(),
            as_ld: answers == Answerer::LearningAndDevelopment,
            cover: cover.iter().flatten().map(CoverDay::sentence).collect(),
        };
        owe(
            conn,
            spires,
            OwedMessage {
                kind,
                person: Some(reader.id),
                address,
                context: serde_json::to_value(&letter)?,
                calendar: None,
                about: Some(("booking", booking.id.0)),
            },
        )?;
    }
    Ok(())
}

fn readers(
    conn: &mut DbConnection,
    answers: Answerer,
    asks: PersonId,
    today: NaiveDate,
) -> Result<Vec<PersonRow>, Failure> {
    let team = match answers {
        Answerer::Manager(manager) => return Ok(vec![find_person(conn, manager)?]),
        Answerer::Deputy { deputy, .. } => return Ok(vec![find_person(conn, deputy)?]),
        Answerer::LearningAndDevelopment => holders_of(conn, Role::LdOfficer, today)?,
    };
    let mut readers = Vec::new();
    // An L&D team has a handful of people.
    for officer in team {
        if officer != asks && is_in_post(conn, officer, today)? {
            readers.push(find_person(conn, officer)?);
        }
    }
    Ok(readers)
}

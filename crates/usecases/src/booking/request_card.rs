//! A request as whoever answers it sees it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::Actor;
use domain::booking::{Answerer, CoverDay, Managing, answerer};
use domain::ids::PersonId;
use store::DbConnection;
use store::booking::{BookingRow, load_managing};
use store::people::{managers_deputised_by, names_of};

use super::answering::cover_of;
use super::booking_card::{BookingCard, booking_cards};
use crate::{Failure, Spires};

/// A request with what is needed to answer it.
#[derive(Clone, Debug)]
pub struct RequestCard {
    /// The booking that is asked for.
    pub card: BookingCard,
    /// The learner's direct line manager, by name, where the staff list names one.
    pub manager: Option<(PersonId, String)>,
    /// Whether the viewer answers in that manager's stead today.
    pub is_in_stead: bool,
    /// Who must answer it.
    pub answerer: Answerer,
    /// The days on which two or more of the team would be away, if it were approved.
    pub cover: Vec<CoverDay>,
}

/// The requests as the actor sees them, in the same order. The number of statements does not depend
/// on how many.
pub(super) fn request_cards(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    rows: Vec<BookingRow>,
) -> Result<Vec<RequestCard>, Failure> {
    let today = spires.today();
    let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
    let managing: BTreeMap<PersonId, Managing> = load_managing(conn, &people, today)?;
    let names = names_of(conn, &managing.values().map(|one| one.manager).collect())?;
    let stands_in_for = match actor.person() {
        Some(person) => managers_deputised_by(conn, person, today)?,
        None => Vec::new(),
    };
    let cards = booking_cards(conn, spires, actor, rows)?;
    let asked: Vec<(PersonId, Option<PersonId>, Vec<NaiveDate>)> = cards
        .iter()
        .map(|card| {
            let person = card.booking.person_id;
            let manager = managing.get(&person).map(|managing| managing.manager);
            let days = card.session.parts.iter().map(|part| part.on).collect();
            (person, manager, days)
        })
        .collect();
    let covers = cover_of(conn, spires, &asked)?;
    Ok(cards
        .into_iter()
        .zip(covers)
        .map(|(card, cover)| {
            let person = card.booking.person_id;
            let managing = managing.get(&person).copied();
            RequestCard {
                manager: managing.map(|one| {
                    let name = names.get(&one.manager).cloned().unwrap_or_default();
                    (one.manager, name)
                }),
                is_in_stead: managing.is_some_and(|one| stands_in_for.contains(&one.manager)),
                answerer: answerer(person, managing),
                cover,
                card,
            }
        })
        .collect())
}

use std::collections::BTreeSet;

use domain::access::{Action, Actor};
use domain::ids::PersonId;
use store::booking::{BookingFilter, list_bookings};
use store::people::{Scope, find_person, team_of};

use super::booking_card::{BookingCard, booking_cards};
use crate::access::{require_any, require_for};
use crate::{Failure, PageOf, PageRequest, Spires};

/// Lists the actor's own bookings: those to come, soonest first, or the others, latest first.
pub fn list_my_bookings(
    spires: &Spires,
    actor: &Actor,
    is_past: bool,
    page: PageRequest,
) -> Result<PageOf<BookingCard>, Failure> {
    require_any(actor, Action::ReadRecord)?;
    let own: BTreeSet<PersonId> = actor.person().into_iter().collect();
    spires
        .store
        .read(|conn| listed(conn, spires, actor, Scope::People(own), is_past, page))
}

/// Lists the bookings of one person within the actor's reach.
pub fn list_person_bookings(
    spires: &Spires,
    actor: &Actor,
    person: PersonId,
    is_past: bool,
    page: PageRequest,
) -> Result<PageOf<BookingCard>, Failure> {
    spires.store.read(|conn| {
        require_for(conn, spires, actor, Action::ReadRecord, person)?;
        find_person(conn, person).map_err(Failure::or_missing("person"))?;
        let whose = Scope::People(BTreeSet::from([person]));
        listed(conn, spires, actor, whose, is_past, page)
    })
}

/// Lists who of the actor's team is booked when.
pub fn list_team_bookings(
    spires: &Spires,
    actor: &Actor,
    is_past: bool,
    page: PageRequest,
) -> Result<PageOf<BookingCard>, Failure> {
    require_any(actor, Action::ReadBookings)?;
    spires.store.read(|conn| {
        let team = match actor.person() {
            Some(manager) => team_of(conn, manager, spires.today())?,
            None => BTreeSet::new(),
        };
        listed(conn, spires, actor, Scope::People(team), is_past, page)
    })
}

fn listed(
    conn: &mut store::DbConnection,
    spires: &Spires,
    actor: &Actor,
    whose: Scope,
    is_past: bool,
    page: PageRequest,
) -> Result<PageOf<BookingCard>, Failure> {
    let filter = BookingFilter { whose, is_past };
    let (rows, total) = list_bookings(conn, &filter, spires.now(), page.limit, page.offset)?;
    Ok(PageOf::of(
        booking_cards(conn, spires, actor, rows)?,
        total,
        page,
    ))
}

//! Who of a team is away when.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use domain::booking::{BookingState, CoverFacts};
use domain::civil::DayRange;
use domain::ids::PersonId;

use super::last_working_days;
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::people::direct_reports;
use crate::schema::{absences, bookings, session_parts};
use crate::sql_types::DbUuid;

const AWAY_OR_ASKING: [&str; 3] = [
    BookingState::Requested.code(),
    BookingState::Booked.code(),
    BookingState::Offered.code(),
];

/// What is known of the teams of these managers, as they are on `day`, for the days of `span`. Four
/// statements, however many teams.
pub fn load_cover(
    conn: &mut DbConnection,
    managers: &[PersonId],
    span: (NaiveDate, NaiveDate),
    day: NaiveDate,
) -> Result<BTreeMap<PersonId, CoverFacts>, StoreError> {
    let teams = direct_reports(conn, managers, day)?;
    let members: Vec<PersonId> = teams.values().flatten().copied().collect();
    let last_days = last_working_days(conn, &members)?;
    let ids: Vec<DbUuid> = members.iter().copied().map(DbUuid::from).collect();
    let on_days: Vec<(DbUuid, String, NaiveDate)> = bookings::table
        .inner_join(session_parts::table.on(session_parts::session_id.eq(bookings::session_id)))
        .filter(bookings::person_id.eq_any(ids.clone()))
        .filter(bookings::state.eq_any(AWAY_OR_ASKING))
        .filter(session_parts::on_date.between(span.0, span.1))
        .select((bookings::person_id, bookings::state, session_parts::on_date))
        .load(conn)?;
    let absent: Vec<(DbUuid, NaiveDate, Option<NaiveDate>)> = absences::table
        .filter(absences::person_id.eq_any(ids))
        .filter(absences::voided_at.is_null())
        .filter(absences::from_on.le(span.1))
        .filter(absences::to_on.is_null().or(absences::to_on.ge(span.0)))
        .select((absences::person_id, absences::from_on, absences::to_on))
        .load(conn)?;
    let mut manager_of: BTreeMap<PersonId, PersonId> = BTreeMap::new();
    let mut covers: BTreeMap<PersonId, CoverFacts> = BTreeMap::new();
    for (manager, team) in teams {
        let facts = covers.entry(manager).or_default();
        for member in team {
            facts.team.insert(member, last_days.get(&member).copied());
            manager_of.insert(member, manager);
        }
    }
    for (person, state, on) in on_days {
        let person: PersonId = person.id();
        if let Some(facts) = team_of(&mut covers, &manager_of, person) {
            if state == BookingState::Requested.code() {
                facts.asking.insert((on, person));
            } else {
                facts.booked.insert((on, person));
            }
        }
    }
    for (person, from, to) in absent {
        let person: PersonId = person.id();
        if let Some(facts) = team_of(&mut covers, &manager_of, person) {
            let spells = facts.absent.entry(person).or_default();
            spells.push(DayRange::new(from, to));
        }
    }
    Ok(covers)
}

fn team_of<'a>(
    covers: &'a mut BTreeMap<PersonId, CoverFacts>,
    manager_of: &BTreeMap<PersonId, PersonId>,
    person: PersonId,
) -> Option<&'a mut CoverFacts> {
    covers.get_mut(manager_of.get(&person)?)
}

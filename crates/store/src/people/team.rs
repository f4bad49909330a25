//! The HR line: who manages whom on a day, directly or through others.

use std::collections::{BTreeSet, VecDeque};

use chrono::NaiveDate;
use diesel::prelude::*;
use domain::ids::{PersonId, UnitId};

use super::deputies::managers_deputised_by;
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{manager_links, posts};
use crate::sql_types::DbUuid;

/// The people whom a list may show. Every list query takes one; there is no list without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everyone.
    Everyone,
    /// These people alone.
    People(BTreeSet<PersonId>),
}

impl Scope {
    /// Whether the scope holds `person`.
    pub fn holds(&self, person: PersonId) -> bool {
        match self {
            Self::Everyone => true,
            Self::People(people) => people.contains(&person),
        }
    }
}

/// Everybody below `manager` on `day`: direct reports, their reports, and so on. Not the manager.
pub fn team_of(
    conn: &mut DbConnection,
    manager: PersonId,
    day: NaiveDate,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let mut team = BTreeSet::new();
    let mut level = VecDeque::from([manager]);
    // One query a level of the line (three or four in a council), not one a person.
    while !level.is_empty() {
        let managers: Vec<DbUuid> = level.drain(..).map(DbUuid::from).collect();
        let below: Vec<DbUuid> = manager_links::table
            .filter(manager_links::manager_id.assume_not_null().eq_any(managers))
            .filter(manager_links::voided_at.is_null())
            .filter(manager_links::from_on.le(day))
            .filter(
                manager_links::to_on
                    .is_null()
                    .or(manager_links::to_on.ge(day)),
            )
            .select(manager_links::person_id)
            .load(conn)?;
        for person in below.into_iter().map(DbUuid::id::<PersonId>) {
            if person != manager && team.insert(person) {
                level.push_back(person);
            }
        }
    }
    Ok(team)
}

/// Everybody below the managers in whose stead `deputy` answers on `day`. Not the deputy: nobody
/// answers for themselves.
pub fn deputised_teams(
    conn: &mut DbConnection,
    deputy: PersonId,
    day: NaiveDate,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let mut people = BTreeSet::new();
    // A person stands in for one manager, seldom two.
    for manager in managers_deputised_by(conn, deputy, day)? {
        people.extend(team_of(conn, manager, day)?);
    }
    people.remove(&deputy);
    Ok(people)
}

/// Whether the HR line puts `person` below `manager` on `day`.
pub fn is_in_team(
    conn: &mut DbConnection,
    manager: PersonId,
    person: PersonId,
    day: NaiveDate,
) -> Result<bool, StoreError> {
    let mut seen = BTreeSet::from([person]);
    let mut below = person;
    // Upwards, because a line is short and a team is not.
    loop {
        let above: Option<Option<DbUuid>> = manager_links::table
            .filter(manager_links::person_id.eq(DbUuid::from(below)))
            .filter(manager_links::voided_at.is_null())
            .filter(manager_links::from_on.le(day))
            .filter(
                manager_links::to_on
                    .is_null()
                    .or(manager_links::to_on.ge(day)),
            )
            .order(manager_links::from_on.desc())
            .select(manager_links::manager_id)
            .first(conn)
            .optional()?;
        match above.flatten().map(DbUuid::id::<PersonId>) {
            Some(found) if found == manager => return Ok(person != manager),
            Some(next) if seen.insert(next) => below = next,
            _ => return Ok(false),
        }
    }
}

/// The units of the posts that `person` holds on `day`.
pub fn posts_held_on(
    conn: &mut DbConnection,
    person: PersonId,
    day: NaiveDate,
) -> Result<Vec<UnitId>, StoreError> {
    let units: Vec<DbUuid> = posts::table
        .filter(posts::person_id.eq(DbUuid::from(person)))
        .filter(posts::voided_at.is_null())
        .filter(posts::from_on.le(day))
        .filter(posts::to_on.is_null().or(posts::to_on.ge(day)))
        .order(posts::rank)
        .select(posts::unit_id)
        .load(conn)?;
    Ok(units.into_iter().map(DbUuid::id).collect())
}

/// Whether `person` has work to sign in for: no post has ended for good. Somebody whose post begins
/// later may already come in; somebody without any post (a granted auditor) too.
pub fn is_in_post(
    conn: &mut DbConnection,
    person: PersonId,
    day: NaiveDate,
) -> Result<bool, StoreError> {
    let ends: Vec<Option<NaiveDate>> = posts::table
        .filter(posts::person_id.eq(DbUuid::from(person)))
        .filter(posts::voided_at.is_null())
        .select(posts::to_on)
        .load(conn)?;
    Ok(ends.is_empty() || ends.iter().any(|end| end.is_none_or(|end| end >= day)))
}

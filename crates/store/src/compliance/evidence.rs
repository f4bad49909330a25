//! Evidence for figures: the latest of each course, or all of it in order.

use super::known;
use super::members::{Whom, columns};
use crate::schema::evidence;
use crate::sql_types::{DbDay, DbUuid};
use crate::{DbConnection, StoreError, on_backend};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::max;
use diesel::prelude::*;
use domain::compliance::{Evidence, Item};
use domain::ids::{CourseId, EvidenceId, PersonId};
use std::collections::HashMap;
use uuid::Uuid;

/// A course done on a day.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    /// Which course.
    pub course: CourseId,
    /// The London day.
    pub on: NaiveDate,
}

impl Done {
    /// As evidence. Figures need no id of it.
    pub fn as_evidence(&self) -> Evidence {
        Evidence {
            id: EvidenceId(Uuid::nil()),
            item: Item::Course(self.course),
            done_on: self.on,
            flaw: None,
        }
    }
}

/// Loads, of each person and course, the latest day on or before a day, as known at an instant.
/// One statement, grouped over the index.
pub fn load_latest(
    conn: &mut DbConnection,
    whom: Whom<'_>,
    as_at: NaiveDate,
    known_at: DateTime<Utc>,
) -> Result<HashMap<PersonId, Vec<Done>>, StoreError> {
    // On each database's own connection: a board reads a row for each person and course.
    let rows: Vec<(DbUuid, Option<DbUuid>, Option<DbDay>)> = on_backend!(conn, |inner| {
        let mut query = evidence::table
            .filter(known!(evidence, known_at))
            .filter(evidence::done_on.le(as_at))
            .filter(evidence::course_id.is_not_null())
            .group_by((evidence::course_id, evidence::person_id))
            .select((
                evidence::person_id,
                evidence::course_id,
                max(evidence::done_on),
            ))
            .into_boxed();
        if let Whom::Only(ids) = whom {
            query = query.filter(evidence::person_id.eq_any(columns(ids)));
        }
        query.load(inner)
    })?;
    Ok(by_person(rows.into_iter().filter_map(
        |(person, course, on)| Some((person, course?, on?.0)),
    )))
}

/// All evidence of every person, so that many days can be assessed from one reading.
#[derive(Clone, Debug)]
pub struct History {
    by_person: HashMap<PersonId, Vec<Done>>,
}

impl History {
    /// All evidence of a person.
    pub fn all(&self, person: PersonId) -> Vec<Evidence> {
        let done = self.by_person.get(&person).into_iter().flatten();
        done.map(Done::as_evidence).collect()
    }

    /// Of each course of a person, the latest day on or before a day.
    pub fn latest(&self, person: PersonId, as_at: NaiveDate) -> Vec<Evidence> {
        let mut latest: Vec<Evidence> = Vec::new();
        for done in self.by_person.get(&person).into_iter().flatten() {
            if done.on > as_at {
                continue;
            }
            match latest.last_mut() {
                Some(last) if last.item == Item::Course(done.course) => last.done_on = done.on,
                _ => latest.push(done.as_evidence()),
            }
        }
        latest
    }
}

/// Loads all evidence known at an instant. One statement.
pub fn load_history(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<History, StoreError> {
    let rows: Vec<(DbUuid, Option<DbUuid>, DbDay)> = on_backend!(conn, |inner| {
        evidence::table
            .filter(known!(evidence, known_at))
            .filter(evidence::course_id.is_not_null())
            .order((evidence::course_id, evidence::person_id, evidence::done_on))
            .select((evidence::person_id, evidence::course_id, evidence::done_on))
            .load(inner)
    })?;
    let rows = rows
        .into_iter()
        .filter_map(|(person, course, on)| Some((person, course?, on.0)));
    Ok(History {
        by_person: by_person(rows),
    })
}

fn by_person(
    rows: impl Iterator<Item = (DbUuid, DbUuid, NaiveDate)>,
) -> HashMap<PersonId, Vec<Done>> {
    let mut people: HashMap<PersonId, Vec<Done>> = HashMap::new();
    for (person, course, on) in rows {
        let done = Done {
            course: course.id(),
            on,
        };
        people.entry(person.id()).or_default().push(done);
    }
    people
}

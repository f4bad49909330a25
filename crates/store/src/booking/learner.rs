//! The learner as a booking needs them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use domain::ids::PersonId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{manager_links, people, posts, units};
use crate::sql_types::DbUuid;

/// A person with the main post of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// First name.
    pub first_name: String,
    /// Surname.
    pub last_name: String,
    /// Work e-mail; none for people who cannot be written to.
    pub email: Option<String>,
    /// Of the main post; none when not in post.
    pub job_title: Option<String>,
    /// The unit of the main post; none when not in post.
    pub team: Option<String>,
}

impl Learner {
    /// First name and surname.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// These people with their main posts of `day`. Two statements.
pub fn load_learners(
    conn: &mut DbConnection,
    ids: &[PersonId],
    day: NaiveDate,
) -> Result<BTreeMap<PersonId, Learner>, StoreError> {
    let columns: Vec<DbUuid> = ids.iter().copied().map(DbUuid::from).collect();
    let names: Vec<(DbUuid, String, String, Option<String>)> = people::table
        .filter(people::id.eq_any(columns.clone()))
        .select((
            people::id,
            people::first_name,
            people::last_name,
            people::email,
        ))
        .load(conn)?;
    let held: Vec<(DbUuid, String, String)> = posts::table
        .inner_join(units::table)
        .filter(posts::person_id.eq_any(columns))
        .filter(posts::voided_at.is_null())
        .filter(posts::from_on.le(day))
        .filter(posts::to_on.is_null().or(posts::to_on.ge(day)))
        .order(posts::rank.desc())
        .select((posts::person_id, posts::job_title, units::name))
        .load(conn)?;
    let mut learners: BTreeMap<PersonId, Learner> = names
        .into_iter()
        .map(|(id, first_name, last_name, email)| {
            let learner = Learner {
                first_name,
                last_name,
                email,
                job_title: None,
                team: None,
            };
            (id.id(), learner)
        })
        .collect();
    for (person, job_title, team) in held {
        if let Some(learner) = learners.get_mut(&person.id()) {
            learner.job_title = Some(job_title);
            learner.team = Some(team);
        }
    }
    Ok(learners)
}

/// The person's last working day, where every post of theirs ends. One statement.
pub fn last_working_day(
    conn: &mut DbConnection,
    person: PersonId,
) -> Result<Option<NaiveDate>, StoreError> {
    Ok(last_working_days(conn, &[person])?.remove(&person))
}

/// The last working days of those of these people whose every post ends. One statement.
pub fn last_working_days(
    conn: &mut DbConnection,
    people: &[PersonId],
) -> Result<BTreeMap<PersonId, NaiveDate>, StoreError> {
    let ids: Vec<DbUuid> = people.iter().copied().map(DbUuid::from).collect();
    let ends: Vec<(DbUuid, Option<NaiveDate>)> = posts::table
        .filter(posts::person_id.eq_any(ids))
        .filter(posts::voided_at.is_null())
        .select((posts::person_id, posts::to_on))
        .load(conn)?;
    let mut last: BTreeMap<PersonId, Option<NaiveDate>> = BTreeMap::new();
    for (person, end) in ends {
        last.entry(person.id())
            .and_modify(|last| *last = last.zip(end).map(|(one, other)| one.max(other)))
            .or_insert(end);
    }
    Ok(last
        .into_iter()
        .filter_map(|(person, last)| Some((person, last?)))
        .collect())
}

/// The person's direct line manager on `day`, where the HR file names one.
pub fn line_manager(
    conn: &mut DbConnection,
    person: PersonId,
    day: NaiveDate,
) -> Result<Option<PersonId>, StoreError> {
    let manager: Option<Option<DbUuid>> = manager_links::table
        .filter(manager_links::person_id.eq(DbUuid::from(person)))
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
    Ok(manager.flatten().map(DbUuid::id))
}

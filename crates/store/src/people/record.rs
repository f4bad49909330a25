//! Putting people in one by one: what the demo council and tests do. Files go through the imports.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::civil::DayRange;
use domain::ids::{PersonId, PostId, UnitId};
use uuid::Uuid;

use super::PersonRow;
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{manager_links, people, posts, units};
use crate::sql_types::{DbInstant, DbUuid};

/// Records a person, without a post.
pub fn add_person(
    conn: &mut DbConnection,
    person: &PersonRow,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(people::table)
        .values((
            people::id.eq(DbUuid::from(person.id)),
            people::employee_no.eq(&person.employee_no),
            people::first_name.eq(&person.first_name),
            people::last_name.eq(&person.last_name),
            people::email.eq(&person.email),
            people::swe_no.eq(&person.swe_no),
            people::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records that `manager` is the line manager of `person` from a day on.
pub fn add_manager_link(
    conn: &mut DbConnection,
    id: Uuid,
    (person, manager): (PersonId, PersonId),
    from: NaiveDate,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(manager_links::table)
        .values((
            manager_links::id.eq(DbUuid(id)),
            manager_links::person_id.eq(DbUuid::from(person)),
            manager_links::manager_id.eq(Some(DbUuid::from(manager))),
            manager_links::from_on.eq(from),
            manager_links::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records a unit of the org tree; its kind is `directorate`, `service` or `team`.
pub fn add_unit(
    conn: &mut DbConnection,
    id: UnitId,
    parent: Option<UnitId>,
    kind: &str,
    name: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(units::table)
        .values((
            units::id.eq(DbUuid::from(id)),
            units::parent_id.eq(DbUuid::some(parent)),
            units::kind.eq(kind),
            units::name.eq(name),
            units::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// A post about to be recorded.
#[derive(Clone, Debug)]
pub struct NewPost<'a> {
    /// Its id.
    pub id: PostId,
    /// Whose.
    pub person: PersonId,
    /// In which unit.
    pub unit: UnitId,
    /// The job title, which gives the role groups.
    pub job_title: &'a str,
    /// From the first to the last working day.
    pub days: DayRange,
}

/// Records a full-time permanent main post.
pub fn add_post(
    conn: &mut DbConnection,
    post: &NewPost<'_>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(posts::table)
        .values((
            posts::id.eq(DbUuid::from(post.id)),
            posts::person_id.eq(DbUuid::from(post.person)),
            posts::rank.eq(1),
            posts::job_title.eq(post.job_title),
            posts::unit_id.eq(DbUuid::from(post.unit)),
            posts::employment_type.eq("permanent"),
            posts::fte.eq(1.0),
            posts::from_on.eq(post.days.from),
            posts::to_on.eq(post.days.to),
            posts::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

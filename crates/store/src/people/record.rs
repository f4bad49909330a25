//! Putting people in one by one: what the demo council and tests do. Files go through the imports.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::ids::PersonId;
use uuid::Uuid;

use super::PersonRow;
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{manager_links, people};
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

//! People by their ids and by what the council knows them by.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use domain::ids::PersonId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::people;
use crate::sql_types::DbUuid;

/// A person as the database holds them.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = people)]
pub struct PersonRow {
    /// Their id.
    #[diesel(deserialize_as = DbUuid)]
    pub id: PersonId,
    /// Six digits, for employees.
    pub employee_no: Option<String>,
    /// First name.
    pub first_name: String,
    /// Surname.
    pub last_name: String,
    /// Work e-mail in small letters; none for people who cannot sign in.
    pub email: Option<String>,
    /// Social Work England registration number.
    pub swe_no: Option<String>,
}

impl PersonRow {
    /// First name and surname.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// The person with this id.
pub fn find_person(conn: &mut DbConnection, id: PersonId) -> Result<PersonRow, StoreError> {
    Ok(people::table
        .filter(people::id.eq(DbUuid::from(id)))
        .select(PersonRow::as_select())
        .first(conn)?)
}

/// The person with this employee number (six digits), if there is one.
pub fn find_by_employee_no(
    conn: &mut DbConnection,
    employee_no: &str,
) -> Result<Option<PersonRow>, StoreError> {
    Ok(people::table
        .filter(people::employee_no.eq(employee_no))
        .select(PersonRow::as_select())
        .first(conn)
        .optional()?)
}

/// The people with this e-mail address, compared without case. A file can give two people one address.
pub fn find_by_email(conn: &mut DbConnection, email: &str) -> Result<Vec<PersonRow>, StoreError> {
    Ok(people::table
        .filter(people::email.eq(email.trim().to_lowercase()))
        .select(PersonRow::as_select())
        .order(people::id)
        .load(conn)?)
}

/// Whether the database holds anybody.
pub fn has_people(conn: &mut DbConnection) -> Result<bool, StoreError> {
    Ok(diesel::select(diesel::dsl::exists(people::table.select(people::id))).get_result(conn)?)
}

/// First names and surnames of these people.
pub fn names_of(
    conn: &mut DbConnection,
    ids: &BTreeSet<PersonId>,
) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let ids: Vec<DbUuid> = ids.iter().copied().map(DbUuid::from).collect();
    let rows: Vec<PersonRow> = people::table
        .filter(people::id.eq_any(ids))
        .select(PersonRow::as_select())
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|person| (person.id, person.name()))
        .collect())
}

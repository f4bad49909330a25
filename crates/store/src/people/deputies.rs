//! Who answers requests in a line manager's stead, from a day to a day.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::ids::{DeputyId, PersonId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{deputies, people};
use crate::sql_types::{DbInstant, DbUuid};

/// A deputy as the database holds it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = deputies)]
pub struct DeputyRow {
    /// Its id.
    #[diesel(deserialize_as = DbUuid)]
    pub id: DeputyId,
    /// In whose stead.
    #[diesel(deserialize_as = DbUuid)]
    pub manager_id: PersonId,
    /// Who answers.
    #[diesel(deserialize_as = DbUuid)]
    pub deputy_id: PersonId,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
}

/// A deputy about to be named.
#[derive(Clone, Copy, Debug)]
pub struct NewDeputy {
    /// Its id.
    pub id: DeputyId,
    /// In whose stead.
    pub manager: PersonId,
    /// Who answers.
    pub deputy: PersonId,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
    /// Now.
    pub at: DateTime<Utc>,
}

/// Holds the manager's own row until the transaction ends, so that two deputies for the same days
/// cannot be named at once.
pub fn lock_manager(conn: &mut DbConnection, manager: PersonId) -> Result<(), StoreError> {
    if let DbConnection::Pg(pg) = conn {
        people::table
            .filter(people::id.eq(DbUuid::from(manager)))
            .select(people::id)
            .for_update()
            .first::<DbUuid>(pg)
            .optional()?;
    }
    Ok(())
}

/// Records a deputy.
pub fn insert_deputy(conn: &mut DbConnection, deputy: &NewDeputy) -> Result<(), StoreError> {
    diesel::insert_into(deputies::table)
        .values((
            deputies::id.eq(DbUuid::from(deputy.id)),
            deputies::manager_id.eq(DbUuid::from(deputy.manager)),
            deputies::deputy_id.eq(DbUuid::from(deputy.deputy)),
            deputies::from_on.eq(deputy.from_on),
            deputies::to_on.eq(deputy.to_on),
            deputies::recorded_at.eq(DbInstant(deputy.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// A deputy that was not ended.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not there or was ended.
pub fn find_deputy(conn: &mut DbConnection, id: DeputyId) -> Result<DeputyRow, StoreError> {
    Ok(deputies::table
        .filter(deputies::id.eq(DbUuid::from(id)))
        .filter(deputies::voided_at.is_null())
        .select(DeputyRow::as_select())
        .first(conn)?)
}

/// Whom `manager` named, on `day` or later, in the order of time.
pub fn deputies_of(
    conn: &mut DbConnection,
    manager: PersonId,
    day: NaiveDate,
) -> Result<Vec<DeputyRow>, StoreError> {
    Ok(deputies::table
        .filter(deputies::manager_id.eq(DbUuid::from(manager)))
        .filter(deputies::voided_at.is_null())
        .filter(deputies::to_on.ge(day))
        .order((deputies::from_on, deputies::id))
        .select(DeputyRow::as_select())
        .load(conn)?)
}

/// A page of those whom `person` named and of those who named `person`, on `day` or later, in the
/// order of time; and how many there are.
pub fn list_deputies(
    conn: &mut DbConnection,
    person: PersonId,
    day: NaiveDate,
    limit: i64,
    offset: i64,
) -> Result<(Vec<DeputyRow>, i64), StoreError> {
    let who = DbUuid::from(person);
    let standing = || {
        deputies::table
            .filter(deputies::manager_id.eq(who).or(deputies::deputy_id.eq(who)))
            .filter(deputies::voided_at.is_null())
            .filter(deputies::to_on.ge(day))
    };
    let total = standing().count().get_result(conn)?;
    let rows = standing()
        .order((deputies::from_on, deputies::id))
        .select(DeputyRow::as_select())
        .limit(limit)
        .offset(offset)
        .load(conn)?;
    Ok((rows, total))
}

/// Ends a deputy.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not there or was ended already.
pub fn void_deputy(
    conn: &mut DbConnection,
    id: DeputyId,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let voided = diesel::update(
        deputies::table
            .filter(deputies::id.eq(DbUuid::from(id)))
            .filter(deputies::voided_at.is_null()),
    )
    .set((
        deputies::voided_at.eq(Some(DbInstant(at))),
        deputies::voided_by.eq(DbUuid::some(by)),
    ))
    .execute(conn)?;
    if voided == 0 {
        Err(StoreError::NotFound)
    } else {
        Ok(())
    }
}

/// The managers in whose stead `deputy` answers on `day`.
pub fn managers_deputised_by(
    conn: &mut DbConnection,
    deputy: PersonId,
    day: NaiveDate,
) -> Result<Vec<PersonId>, StoreError> {
    let managers: Vec<DbUuid> = deputies::table
        .filter(deputies::deputy_id.eq(DbUuid::from(deputy)))
        .filter(deputies::voided_at.is_null())
        .filter(deputies::from_on.le(day))
        .filter(deputies::to_on.ge(day))
        .order(deputies::id)
        .select(deputies::manager_id)
        .load(conn)?;
    Ok(managers.into_iter().map(DbUuid::id).collect())
}

/// Who answers in the stead of each of these managers on `day`. One statement.
pub fn standing_deputies(
    conn: &mut DbConnection,
    managers: &[PersonId],
    day: NaiveDate,
) -> Result<BTreeMap<PersonId, PersonId>, StoreError> {
    let ids: Vec<DbUuid> = managers.iter().copied().map(DbUuid::from).collect();
    let pairs: Vec<(DbUuid, DbUuid)> = deputies::table
        .filter(deputies::manager_id.eq_any(ids))
        .filter(deputies::voided_at.is_null())
        .filter(deputies::from_on.le(day))
        .filter(deputies::to_on.ge(day))
        .order(deputies::id)
        .select((deputies::manager_id, deputies::deputy_id))
        .load(conn)?;
    Ok(pairs
        .into_iter()
        .map(|(manager, deputy)| (manager.id(), deputy.id()))
        .collect())
}

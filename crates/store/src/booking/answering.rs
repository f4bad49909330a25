//! Who can answer the requests of people.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;
use domain::booking::Managing;
use domain::ids::PersonId;

use super::last_working_days;
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::people::{line_managers, standing_deputies};
use crate::schema::accounts;
use crate::sql_types::DbUuid;

/// Those of these people who are in post on `day` and have an account. Two statements.
pub fn can_answer(
    conn: &mut DbConnection,
    people: &[PersonId],
    day: NaiveDate,
) -> Result<BTreeSet<PersonId>, StoreError> {
    let ids: Vec<DbUuid> = people.iter().copied().map(DbUuid::from).collect();
    let with_account: Vec<DbUuid> = accounts::table
        .filter(accounts::person_id.eq_any(ids))
        .filter(accounts::closed_at.is_null())
        .select(accounts::person_id)
        .load(conn)?;
    let left = last_working_days(conn, people)?;
    Ok(with_account
        .into_iter()
        .map(DbUuid::id)
        .filter(|person| left.get(person).is_none_or(|last| *last >= day))
        .collect())
}

/// Who manages these people on `day`, where somebody does, and who stands in for that manager. Four
/// statements.
pub fn load_managing(
    conn: &mut DbConnection,
    people: &[PersonId],
    day: NaiveDate,
) -> Result<BTreeMap<PersonId, Managing>, StoreError> {
    let managers = line_managers(conn, people, day)?;
    let mut named: Vec<PersonId> = managers.values().copied().collect();
    named.sort_unstable();
    named.dedup();
    let deputies = standing_deputies(conn, &named, day)?;
    named.extend(deputies.values());
    let able = can_answer(conn, &named, day)?;
    Ok(managers
        .into_iter()
        .map(|(person, manager)| {
            let managing = Managing {
                manager,
                can_answer: able.contains(&manager),
                deputy: deputies
                    .get(&manager)
                    .copied()
                    .filter(|deputy| able.contains(deputy)),
            };
            (person, managing)
        })
        .collect())
}

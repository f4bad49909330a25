//! Who manages a person, and what a job title gives.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;
use domain::ids::PersonId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{job_title_role_groups, manager_links};
use crate::sql_types::DbUuid;

/// The line manager of `person` on `day`.
pub fn line_manager_of(
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

/// The line managers of these people on `day`, where the staff list names one. One statement.
pub fn line_managers(
    conn: &mut DbConnection,
    people: &[PersonId],
    day: NaiveDate,
) -> Result<BTreeMap<PersonId, PersonId>, StoreError> {
    let ids: Vec<DbUuid> = people.iter().copied().map(DbUuid::from).collect();
    let links: Vec<(DbUuid, Option<DbUuid>)> = manager_links::table
        .filter(manager_links::person_id.eq_any(ids))
        .filter(manager_links::voided_at.is_null())
        .filter(manager_links::from_on.le(day))
        .filter(
            manager_links::to_on
                .is_null()
                .or(manager_links::to_on.ge(day)),
        )
        .order(manager_links::from_on)
        .select((manager_links::person_id, manager_links::manager_id))
        .load(conn)?;
    // The link that began last counts, as it does for one person.
    let last: BTreeMap<PersonId, Option<DbUuid>> = links
        .into_iter()
        .map(|(person, manager)| (person.id(), manager))
        .collect();
    Ok(last
        .into_iter()
        .filter_map(|(person, manager)| Some((person, manager?.id())))
        .collect())
}

/// The people whose line managers these are on `day`, by manager. One statement.
pub fn direct_reports(
    conn: &mut DbConnection,
    managers: &[PersonId],
    day: NaiveDate,
) -> Result<BTreeMap<PersonId, Vec<PersonId>>, StoreError> {
    let ids: Vec<DbUuid> = managers.iter().copied().map(DbUuid::from).collect();
    let links: Vec<(DbUuid, DbUuid)> = manager_links::table
        .filter(manager_links::manager_id.assume_not_null().eq_any(ids))
        .filter(manager_links::voided_at.is_null())
        .filter(manager_links::from_on.le(day))
        .filter(
            manager_links::to_on
                .is_null()
                .or(manager_links::to_on.ge(day)),
        )
        .select((
            manager_links::manager_id.assume_not_null(),
            manager_links::person_id,
        ))
        .load(conn)?;
    let mut reports: BTreeMap<PersonId, Vec<PersonId>> = BTreeMap::new();
    for (manager, person) in links {
        reports.entry(manager.id()).or_default().push(person.id());
    }
    Ok(reports)
}

/// The role groups that these job titles give on `day`.
pub fn role_groups_of_titles(
    conn: &mut DbConnection,
    titles: &[String],
    day: NaiveDate,
) -> Result<BTreeMap<String, Vec<String>>, StoreError> {
    let rows: Vec<(String, String)> = job_title_role_groups::table
        .filter(job_title_role_groups::job_title.eq_any(titles))
        .filter(job_title_role_groups::voided_at.is_null())
        .filter(
            job_title_role_groups::from_on
                .is_null()
                .or(job_title_role_groups::from_on.le(day)),
        )
        .filter(
            job_title_role_groups::to_on
                .is_null()
                .or(job_title_role_groups::to_on.ge(day)),
        )
        .order(job_title_role_groups::role_group)
        .select((
            job_title_role_groups::job_title,
            job_title_role_groups::role_group,
        ))
        .load(conn)?;
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (title, group) in rows {
        groups.entry(title).or_default().push(group);
    }
    Ok(groups)
}

//! Writing people, units, posts and links to managers.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::ids::{ImportId, PersonId, PostId, UnitId};
use domain::imports::staff::OrgPath;
use uuid::Uuid;

use super::batch::insert_all;
use super::staff::path_of;
use crate::people::unit_tree;
use crate::schema::{manager_links, people, post_starts_told, posts, units};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, StoreError};

/// Every unit by its path: a team by all three names, a service by two, a directorate by one.
pub fn load_units_by_path(conn: &mut DbConnection) -> Result<HashMap<OrgPath, UnitId>, StoreError> {
    let tree = unit_tree(conn)?;
    Ok(tree.keys().map(|id| (path_of(&tree, *id), *id)).collect())
}

/// A unit to record.
#[derive(Clone, Debug)]
pub struct UnitWrite {
    /// Its id.
    pub id: UnitId,
    /// The unit above.
    pub parent: Option<UnitId>,
    /// `directorate`, `service` or `team`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
}

/// Records units, those above before those below.
pub fn insert_units(
    conn: &mut DbConnection,
    new: &[UnitWrite],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_all!(conn, units::table, new, |unit| (
        units::id.eq(DbUuid::from(unit.id)),
        units::parent_id.eq(DbUuid::some(unit.parent)),
        units::kind.eq(unit.kind),
        units::name.eq(unit.name.as_str()),
        units::recorded_at.eq(DbInstant(at)),
    ));
    Ok(())
}

/// A person to record, or what a file says of one who is there.
#[derive(Clone, Debug)]
pub struct PersonWrite {
    /// Who.
    pub id: PersonId,
    /// Six digits.
    pub employee_no: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Lower case.
    pub email: Option<String>,
    /// Registration with Social Work England.
    pub swe_no: Option<String>,
    /// Line of the file.
    pub line: i32,
}

/// Records people.
pub fn insert_people(
    conn: &mut DbConnection,
    import: ImportId,
    new: &[PersonWrite],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_all!(conn, people::table, new, |person| (
        people::id.eq(DbUuid::from(person.id)),
        people::employee_no.eq(person.employee_no.as_str()),
        people::first_name.eq(person.first_name.as_str()),
        people::last_name.eq(person.last_name.as_str()),
        people::email.eq(person.email.as_deref()),
        people::swe_no.eq(person.swe_no.as_deref()),
        people::recorded_at.eq(DbInstant(at)),
        people::import_id.eq(DbUuid::from(import)),
        people::import_line.eq(person.line),
    ));
    Ok(())
}

/// Says of a person what the file says: names, e-mail, registration. These are not dated.
pub fn update_person(conn: &mut DbConnection, person: &PersonWrite) -> Result<(), StoreError> {
    diesel::update(people::table.filter(people::id.eq(DbUuid::from(person.id))))
        .set((
            people::first_name.eq(&person.first_name),
            people::last_name.eq(&person.last_name),
            people::email.eq(person.email.as_deref()),
            people::swe_no.eq(person.swe_no.as_deref()),
        ))
        .execute(conn)?;
    Ok(())
}

/// A post to record.
#[derive(Clone, Debug)]
pub struct PostWrite {
    /// Its id.
    pub id: PostId,
    /// Whose.
    pub person: PersonId,
    /// 0 for the main post.
    pub rank: i32,
    /// Job title.
    pub job_title: String,
    /// Where.
    pub unit: UnitId,
    /// Code of an employment type.
    pub employment: &'static str,
    /// 0 to 1.
    pub fte: f64,
    /// First day.
    pub from: NaiveDate,
    /// Last working day.
    pub to: Option<NaiveDate>,
    /// The start date that the file told, where it is another day.
    pub told_start: Option<NaiveDate>,
    /// Line of the file.
    pub line: i32,
}

/// Records posts.
pub fn insert_posts(
    conn: &mut DbConnection,
    import: ImportId,
    new: &[PostWrite],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_all!(conn, posts::table, new, |post| (
        posts::id.eq(DbUuid::from(post.id)),
        posts::person_id.eq(DbUuid::from(post.person)),
        posts::rank.eq(post.rank),
        posts::job_title.eq(post.job_title.as_str()),
        posts::unit_id.eq(DbUuid::from(post.unit)),
        posts::employment_type.eq(post.employment),
        posts::fte.eq(post.fte),
        posts::from_on.eq(post.from),
        posts::to_on.eq(post.to),
        posts::recorded_at.eq(DbInstant(at)),
        posts::import_id.eq(DbUuid::from(import)),
        posts::import_line.eq(post.line),
    ));
    for post in new {
        if let Some(told) = post.told_start {
            diesel::insert_into(post_starts_told::table)
                .values((
                    post_starts_told::post_id.eq(DbUuid::from(post.id)),
                    post_starts_told::told_on.eq(told),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// Voids posts that a file tells otherwise.
pub fn void_posts(
    conn: &mut DbConnection,
    import: ImportId,
    ids: &[PostId],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    for id in ids {
        diesel::update(posts::table.filter(posts::id.eq(DbUuid::from(*id))))
            .set((
                posts::voided_at.eq(DbInstant(at)),
                posts::voided_by_import.eq(DbUuid::from(import)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// A link to a line manager to record.
#[derive(Clone, Debug)]
pub struct LinkWrite {
    /// The row.
    pub id: Uuid,
    /// Whose.
    pub person: PersonId,
    /// The manager; none for an empty link.
    pub manager: Option<PersonId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Line of the file.
    pub line: i32,
}

/// Records links to line managers.
pub fn insert_links(
    conn: &mut DbConnection,
    import: ImportId,
    new: &[LinkWrite],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    insert_all!(conn, manager_links::table, new, |link| (
        manager_links::id.eq(DbUuid(link.id)),
        manager_links::person_id.eq(DbUuid::from(link.person)),
        manager_links::manager_id.eq(DbUuid::some(link.manager)),
        manager_links::from_on.eq(link.from),
        manager_links::to_on.eq(link.to),
        manager_links::recorded_at.eq(DbInstant(at)),
        manager_links::import_id.eq(DbUuid::from(import)),
        manager_links::import_line.eq(link.line),
    ));
    Ok(())
}

/// Voids links that a file tells otherwise.
pub fn void_links(
    conn: &mut DbConnection,
    import: ImportId,
    ids: &[Uuid],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    for id in ids {
        diesel::update(manager_links::table.filter(manager_links::id.eq(DbUuid(*id))))
            .set((
                manager_links::voided_at.eq(DbInstant(at)),
                manager_links::voided_by_import.eq(DbUuid::from(import)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

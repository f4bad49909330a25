//! What is recorded of the staff, to compare a file with.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use diesel::prelude::*;
use domain::ids::{PersonId, UnitId};
use domain::imports::staff::{KnownLink, KnownPerson, KnownPost, OrgPath, PostFacts};
use domain::people::EmploymentType;

use crate::people::{UnitRow, unit_tree, with_all_above};
use crate::schema::{manager_links, people, post_starts_told, posts};
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError, on_backend};

/// Somebody with an employee number, and what is recorded of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffPerson {
    /// Who.
    pub id: PersonId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Lower case.
    pub email: Option<String>,
    /// Registration with Social Work England.
    pub swe_no: Option<String>,
    /// Posts and links that are not voided.
    pub known: KnownPerson,
}

type PostColumns = (
    DbUuid,
    DbUuid,
    i32,
    String,
    DbUuid,
    String,
    f64,
    NaiveDate,
    Option<NaiveDate>,
    Option<NaiveDate>,
);
type LinkColumns = (DbUuid, DbUuid, Option<DbUuid>, NaiveDate, Option<NaiveDate>);

type PersonColumns = (
    DbUuid,
    Option<String>,
    String,
    String,
    Option<String>,
    Option<String>,
);

/// Everybody with an employee number, by it. Four statements.
pub fn load_staff(conn: &mut DbConnection) -> Result<BTreeMap<String, StaffPerson>, StoreError> {
    let rows: Vec<PersonColumns> = people::table
        .filter(people::employee_no.is_not_null())
        .select((
            people::id,
            people::employee_no,
            people::first_name,
            people::last_name,
            people::email,
            people::swe_no,
        ))
        .load(conn)?;
    let numbers: HashMap<DbUuid, String> = rows
        .iter()
        .filter_map(|row| Some((row.0, row.1.clone()?)))
        .collect();
    let mut posts = load_posts(conn)?;
    let mut links = load_links(conn, &numbers)?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, employee_no, first_name, last_name, email, swe_no)| {
            let known = KnownPerson {
                posts: posts.remove(&id).unwrap_or_default(),
                links: links.remove(&id).unwrap_or_default(),
            };
            Some((
                employee_no?,
                StaffPerson {
                    id: id.id(),
                    first_name,
                    last_name,
                    email,
                    swe_no,
                    known,
                },
            ))
        })
        .collect())
}

fn load_posts(conn: &mut DbConnection) -> Result<HashMap<DbUuid, Vec<KnownPost>>, StoreError> {
    let tree = unit_tree(conn)?;
    let mut paths: HashMap<UnitId, OrgPath> = HashMap::new();
    let rows: Vec<PostColumns> = on_backend!(conn, |inner| {
        posts::table
            .left_join(post_starts_told::table.on(post_starts_told::post_id.eq(posts::id)))
            .filter(posts::voided_at.is_null())
            .select((
                posts::id,
                posts::person_id,
                posts::rank,
                posts::job_title,
                posts::unit_id,
                posts::employment_type,
                posts::fte,
                posts::from_on,
                posts::to_on,
                post_starts_told::told_on.nullable(),
            ))
            .load(inner)
    })?;
    let mut by_person: HashMap<DbUuid, Vec<KnownPost>> = HashMap::new();
    for (id, person, rank, job_title, unit, employment, fte, from, to, told) in rows {
        let unit: UnitId = unit.id();
        let org = paths
            .entry(unit)
            .or_insert_with(|| path_of(&tree, unit))
            .clone();
        let employment = EmploymentType::from_code(&employment)
            .ok_or_else(|| StoreError::corrupt("employment type", &employment))?;
        let facts = PostFacts {
            rank: u16::try_from(rank).map_err(|_| StoreError::corrupt("rank of a post", rank))?,
            job_title,
            org,
            employment,
            fte: thousandths(fte),
        };
        by_person.entry(person).or_default().push(KnownPost {
            id: id.id(),
            facts,
            from,
            to,
            told_start: told.unwrap_or(from),
        });
    }
    Ok(by_person)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an FTE lies between 0 and 1"
)]
fn thousandths(fte: f64) -> u16 {
    (fte.clamp(0.0, 1.0) * 1000.0).round() as u16
}

/// Directorate, service and team on the way to a unit.
pub(super) fn path_of(tree: &BTreeMap<UnitId, UnitRow>, unit: UnitId) -> OrgPath {
    let mut path = OrgPath::default();
    for unit in with_all_above(tree, unit)
        .iter()
        .filter_map(|id| tree.get(id))
    {
        match unit.kind.as_str() {
            "directorate" => path.directorate.clone_from(&unit.name),
            "service" => path.service.clone_from(&unit.name),
            _ => path.team.clone_from(&unit.name),
        }
    }
    path
}

fn load_links(
    conn: &mut DbConnection,
    numbers: &HashMap<DbUuid, String>,
) -> Result<HashMap<DbUuid, Vec<KnownLink>>, StoreError> {
    let rows: Vec<LinkColumns> = manager_links::table
        .filter(manager_links::voided_at.is_null())
        .select((
            manager_links::id,
            manager_links::person_id,
            manager_links::manager_id,
            manager_links::from_on,
            manager_links::to_on,
        ))
        .load(conn)?;
    let mut by_person: HashMap<DbUuid, Vec<KnownLink>> = HashMap::new();
    for (id, person, manager, from, to) in rows {
        let manager_no = manager.and_then(|manager| numbers.get(&manager).cloned());
        by_person.entry(person).or_default().push(KnownLink {
            id: id.0,
            manager_no,
            from,
            to,
        });
    }
    Ok(by_person)
}

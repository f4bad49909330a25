//! What the rows of a file are looked up in.

use std::collections::{BTreeSet, HashMap, HashSet};

use diesel::prelude::*;
use domain::imports::{CourseList, Roster, RosterPerson};

use crate::schema::{courses, job_title_role_groups, people, posts, units};
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError};

type PersonColumns = (DbUuid, Option<String>, String, String, Option<String>);

/// The staff list: everybody with an employee number who holds or held a post, with the team of the
/// latest main post. Two statements.
pub fn load_roster(conn: &mut DbConnection) -> Result<Roster, StoreError> {
    let teams: Vec<(DbUuid, String)> = posts::table
        .inner_join(units::table.on(posts::unit_id.eq(units::id)))
        .filter(posts::voided_at.is_null())
        .order((posts::rank.desc(), posts::from_on))
        .select((posts::person_id, units::name))
        .load(conn)?;
    let mut teams: HashMap<DbUuid, String> = teams.into_iter().collect();
    let rows: Vec<PersonColumns> = people::table
        .filter(people::employee_no.is_not_null())
        .order(people::employee_no)
        .select((
            people::id,
            people::employee_no,
            people::first_name,
            people::last_name,
            people::email,
        ))
        .load(conn)?;
    let people = rows
        .into_iter()
        .filter_map(|(id, employee_no, first, last, email)| {
            Some(RosterPerson {
                team: Some(teams.remove(&id)?),
                id: id.id(),
                employee_no: employee_no?,
                name: format!("{first} {last}").trim().to_owned(),
                email,
            })
        });
    Ok(Roster::new(people.collect()))
}

/// Every course by code and title, those no longer offered last.
pub fn load_course_list(conn: &mut DbConnection) -> Result<CourseList, StoreError> {
    let mut rows: Vec<(DbUuid, String, String, String)> = courses::table
        .order(courses::code)
        .select((courses::id, courses::code, courses::title, courses::status))
        .load(conn)?;
    rows.sort_by_key(|(_, _, _, status)| status == "withdrawn");
    Ok(CourseList::new(
        rows.into_iter()
            .map(|(id, code, title, _)| (id.id(), code, title)),
    ))
}

/// The job titles that have role groups.
pub fn titles_with_groups(conn: &mut DbConnection) -> Result<HashSet<String>, StoreError> {
    let titles: Vec<String> = job_title_role_groups::table
        .filter(job_title_role_groups::voided_at.is_null())
        .select(job_title_role_groups::job_title)
        .distinct()
        .load(conn)?;
    Ok(titles.into_iter().collect())
}

/// The role groups that some job title has.
pub fn role_groups_in_use(conn: &mut DbConnection) -> Result<BTreeSet<String>, StoreError> {
    let groups: Vec<String> = job_title_role_groups::table
        .filter(job_title_role_groups::voided_at.is_null())
        .select(job_title_role_groups::role_group)
        .distinct()
        .load(conn)?;
    Ok(groups.into_iter().collect())
}

/// The names of all teams.
pub fn team_names(conn: &mut DbConnection) -> Result<BTreeSet<String>, StoreError> {
    let names: Vec<String> = units::table
        .filter(units::kind.eq("team"))
        .select(units::name)
        .load(conn)?;
    Ok(names.into_iter().collect())
}

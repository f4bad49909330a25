//! People with the facts that their statuses rest on.

use super::known;
use super::units::UnitTree;
use crate::schema::{absences, exemptions, job_title_role_groups, manager_links, people, posts};
use crate::sql_types::{DbInstant, DbUuid};
use crate::{DbConnection, MultiBackend, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use domain::civil::{DayRange, union_of_days};
use domain::compliance::{Exemption, Facts, PostSegment, TitleGroup, cut_by_groups};
use domain::ids::{PersonId, PostId, UnitId};
use domain::people::EmploymentType;
use std::collections::HashMap;

/// Whom to load.
#[derive(Clone, Copy, Debug)]
pub enum Whom<'a> {
    /// The whole council.
    Everybody,
    /// These people.
    Only(&'a [PersonId]),
}

/// A post as a person reads it.
#[derive(Clone, Debug)]
pub struct PostLine {
    /// Which.
    pub id: PostId,
    /// The main post has the lowest.
    pub rank: i32,
    /// The job title.
    pub job_title: String,
    /// The unit that it stands in.
    pub unit: UnitId,
    /// The contract.
    pub employment_type: EmploymentType,
    /// Share of full time, 0 to 1.
    pub fte: f64,
    /// First to last working day.
    pub days: DayRange,
}

/// A person with posts and facts; evidence is loaded apart.
#[derive(Clone, Debug)]
pub struct Member {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Posts as a person reads them.
    pub posts: Vec<PostLine>,
    /// What statuses rest on.
    pub facts: Facts,
}

impl Member {
    /// Who.
    pub fn id(&self) -> PersonId {
        self.facts.person
    }

    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// The post that places the person on a day: of those held, the one with the lowest rank.
    pub fn main_post(&self, day: NaiveDate) -> Option<&PostLine> {
        self.posts
            .iter()
            .filter(|post| post.days.contains(day))
            .min_by_key(|post| (post.rank, post.days.from))
    }
}

/// Loads people with posts, exemptions and absences known at an instant, by last name. Five statements.
pub fn load_members(
    conn: &mut DbConnection,
    units: &UnitTree,
    whom: Whom<'_>,
    known_at: DateTime<Utc>,
) -> Result<Vec<Member>, StoreError> {
    let mut query = people::table
        .filter(people::recorded_at.le(DbInstant(known_at)))
        .order((people::last_name, people::first_name, people::id))
        .select((people::id, people::first_name, people::last_name))
        .into_boxed::<MultiBackend>();
    if let Whom::Only(ids) = whom {
        query = query.filter(people::id.eq_any(columns(ids)));
    }
    let rows: Vec<(DbUuid, String, String)> = query.load(conn)?;
    let mut members: Vec<Member> = rows
        .into_iter()
        .map(|(id, first_name, last_name)| Member {
            first_name,
            last_name,
            posts: Vec::new(),
            facts: Facts::of(id.id()),
        })
        .collect();
    let places: HashMap<PersonId, usize> = members.iter().map(Member::id).zip(0..).collect();
    let mut at = |id: DbUuid, add: &mut dyn FnMut(&mut Member)| {
        if let Some(member) = places
            .get(&id.id())
            .and_then(|place| members.get_mut(*place))
        {
            add(member);
        }
    };
    let groups = load_title_groups(conn, known_at)?;
    let mut paths: HashMap<UnitId, Vec<UnitId>> = HashMap::new();
    for (person, line) in load_posts(conn, whom, known_at)? {
        let segment = PostSegment {
            post: line.id,
            days: line.days,
            unit_path: paths
                .entry(line.unit)
                .or_insert_with(|| units.path(line.unit))
                .clone(),
            role_groups: Vec::new(),
            employment_type: line.employment_type,
        };
        let of_title = groups.get(&line.job_title).map_or(&[][..], Vec::as_slice);
        let mut segments = cut_by_groups(&segment, of_title);
        at(person, &mut |member| {
            member.facts.posts.append(&mut segments);
            member.posts.push(line.clone());
        });
    }
    for (person, exemption) in load_exemptions(conn, whom, known_at)? {
        at(person, &mut |member| {
            member.facts.exemptions.push(exemption);
        });
    }
    for (person, days) in load_absences(conn, whom, known_at)? {
        at(person, &mut |member| member.facts.absences.push(days));
    }
    for member in &mut members {
        if member.facts.absences.len() > 1 {
            member.facts.absences = union_of_days(std::mem::take(&mut member.facts.absences));
        }
    }
    Ok(members)
}

/// The names of the line managers of a day, by the person whom they manage. One statement.
pub fn load_manager_names(
    conn: &mut DbConnection,
    whom: Whom<'_>,
    as_at: NaiveDate,
    known_at: DateTime<Utc>,
) -> Result<HashMap<PersonId, String>, StoreError> {
    let mut query = manager_links::table
        .inner_join(people::table.on(manager_links::manager_id.eq(people::id.nullable())))
        .filter(known!(manager_links, known_at))
        .filter(manager_links::from_on.le(as_at))
        .filter(
            manager_links::to_on
                .is_null()
                .or(manager_links::to_on.ge(as_at).assume_not_null()),
        )
        .select((
            manager_links::person_id,
            people::first_name,
            people::last_name,
        ))
        .into_boxed::<MultiBackend>();
    if let Whom::Only(ids) = whom {
        query = query.filter(manager_links::person_id.eq_any(columns(ids)));
    }
    let rows: Vec<(DbUuid, String, String)> = query.load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(person, first, last)| (person.id(), format!("{first} {last}")))
        .collect())
}

/// Those whose line manager a person is on a day. One statement.
pub fn load_team(
    conn: &mut DbConnection,
    manager: PersonId,
    as_at: NaiveDate,
    known_at: DateTime<Utc>,
) -> Result<Vec<PersonId>, StoreError> {
    let rows: Vec<DbUuid> = manager_links::table
        .filter(known!(manager_links, known_at))
        .filter(manager_links::manager_id.eq(DbUuid::from(manager)))
        .filter(manager_links::from_on.le(as_at))
        .filter(
            manager_links::to_on
                .is_null()
                .or(manager_links::to_on.ge(as_at).assume_not_null()),
        )
        .select(manager_links::person_id)
        .load(conn)?;
    Ok(rows.into_iter().map(DbUuid::id).collect())
}

pub(super) fn columns(ids: &[PersonId]) -> Vec<DbUuid> {
    ids.iter().copied().map(DbUuid::from).collect()
}

fn load_title_groups(
    conn: &mut DbConnection,
    known_at: DateTime<Utc>,
) -> Result<HashMap<String, Vec<TitleGroup>>, StoreError> {
    let rows: Vec<(String, String, Option<NaiveDate>, Option<NaiveDate>)> =
        job_title_role_groups::table
            .filter(known!(job_title_role_groups, known_at))
            .select((
                job_title_role_groups::job_title,
                job_title_role_groups::role_group,
                job_title_role_groups::from_on,
                job_title_role_groups::to_on,
            ))
            .load(conn)?;
    let mut groups: HashMap<String, Vec<TitleGroup>> = HashMap::new();
    for (title, group, from, to) in rows {
        groups.entry(title).or_default().push(TitleGroup {
            group,
            days: DayRange::new(from.unwrap_or(NaiveDate::MIN), to),
        });
    }
    Ok(groups)
}

type PostRow = (
    DbUuid,
    DbUuid,
    i32,
    String,
    DbUuid,
    String,
    f64,
    NaiveDate,
    Option<NaiveDate>,
);

fn load_posts(
    conn: &mut DbConnection,
    whom: Whom<'_>,
    known_at: DateTime<Utc>,
) -> Result<Vec<(DbUuid, PostLine)>, StoreError> {
    let mut query = posts::table
        .filter(known!(posts, known_at))
        .order((posts::rank, posts::from_on, posts::id))
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
        ))
        .into_boxed::<MultiBackend>();
    if let Whom::Only(ids) = whom {
        query = query.filter(posts::person_id.eq_any(columns(ids)));
    }
    let rows: Vec<PostRow> = query.load(conn)?;
    rows.into_iter()
        .map(
            |(id, person, rank, job_title, unit, contract, fte, from, to)| {
                let line = PostLine {
                    id: id.id(),
                    rank,
                    job_title,
                    unit: unit.id(),
                    employment_type: EmploymentType::from_code(&contract)
                        .ok_or_else(|| StoreError::corrupt("employment type", &contract))?,
                    fte,
                    days: DayRange::new(from, to),
                };
                Ok((person, line))
            },
        )
        .collect()
}

fn load_exemptions(
    conn: &mut DbConnection,
    whom: Whom<'_>,
    known_at: DateTime<Utc>,
) -> Result<Vec<(DbUuid, Exemption)>, StoreError> {
    type Row = (DbUuid, DbUuid, NaiveDate, Option<NaiveDate>, Option<DbUuid>);
    let mut query = exemptions::table
        .filter(known!(exemptions, known_at))
        .select((
            exemptions::person_id,
            exemptions::requirement_id,
            exemptions::from_on,
            exemptions::to_on,
            exemptions::approved_by,
        ))
        .into_boxed::<MultiBackend>();
    if let Whom::Only(ids) = whom {
        query = query.filter(exemptions::person_id.eq_any(columns(ids)));
    }
    let rows: Vec<Row> = query.load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(person, requirement, from, to, approved_by)| {
            let exemption = Exemption {
                requirement: requirement.id(),
                days: DayRange::new(from, to),
                is_approved: approved_by.is_some(),
            };
            (person, exemption)
        })
        .collect())
}

fn load_absences(
    conn: &mut DbConnection,
    whom: Whom<'_>,
    known_at: DateTime<Utc>,
) -> Result<Vec<(DbUuid, DayRange)>, StoreError> {
    let mut query = absences::table
        .filter(known!(absences, known_at))
        .select((absences::person_id, absences::from_on, absences::to_on))
        .into_boxed::<MultiBackend>();
    if let Whom::Only(ids) = whom {
        query = query.filter(absences::person_id.eq_any(columns(ids)));
    }
    let rows: Vec<(DbUuid, NaiveDate, Option<NaiveDate>)> = query.load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(person, from, to)| (person, DayRange::new(from, to)))
        .collect())
}

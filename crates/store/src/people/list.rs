//! The list of people, by name, with the main post of a day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::Text;
use domain::ids::{PersonId, UnitId};

use super::{PersonRow, Scope};
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{people, posts};
use crate::sql_types::{DbInstant, DbUuid};

#[diesel::declare_sql_function]
extern "SQL" {
    /// Small letters. SQLite folds ASCII alone, which is enough for a search box.
    fn lower(text: Text) -> Text;
}

/// Which people to show.
#[derive(Clone, Debug)]
pub struct PeopleFilter {
    /// Part of a name, address or employee number.
    pub search: Option<String>,
    /// Looks at names alone, so that nobody can try out addresses and numbers.
    pub names_only: bool,
    /// With a post in one of these units.
    pub units: Option<BTreeSet<UnitId>>,
    /// Also people whose last post has ended.
    pub include_leavers: bool,
    /// The day on which "ended" is judged.
    pub day: NaiveDate,
}

/// People by surname within `scope`: the page and the total.
pub fn list_people(
    conn: &mut DbConnection,
    scope: &Scope,
    filter: &PeopleFilter,
    limit: i64,
    offset: i64,
) -> Result<(Vec<PersonRow>, i64), StoreError> {
    let matching = || {
        let mut query = people::table.into_boxed();
        if let Scope::People(within) = scope {
            let within: Vec<DbUuid> = within.iter().copied().map(DbUuid::from).collect();
            query = query.filter(people::id.eq_any(within));
        }
        for word in filter
            .search
            .iter()
            .flat_map(|search| search.split_whitespace())
        {
            let pattern = format!("%{}%", word.to_lowercase());
            let named = lower(people::first_name)
                .like(pattern.clone())
                .or(lower(people::last_name).like(pattern.clone()));
            query = if filter.names_only {
                query.filter(named)
            } else {
                query.filter(
                    named
                        .or(people::email.assume_not_null().like(pattern.clone()))
                        .or(people::employee_no.assume_not_null().like(pattern)),
                )
            };
        }
        let standing = posts::table.filter(posts::voided_at.is_null());
        if let Some(units) = &filter.units {
            let units: Vec<DbUuid> = units.iter().copied().map(DbUuid::from).collect();
            let held = standing
                .filter(posts::unit_id.eq_any(units))
                .filter(posts::to_on.is_null().or(posts::to_on.ge(filter.day)))
                .select(posts::person_id);
            query = query.filter(people::id.eq_any(held));
        }
        if !filter.include_leavers {
            let held = standing
                .filter(posts::to_on.is_null().or(posts::to_on.ge(filter.day)))
                .select(posts::person_id);
            query = query.filter(people::id.eq_any(held));
        }
        query
    };
    let total = matching().count().get_result(conn)?;
    let rows = matching()
        .order((people::last_name, people::first_name, people::id))
        .limit(limit)
        .offset(offset)
        .select(PersonRow::as_select())
        .load(conn)?;
    Ok((rows, total))
}

/// One post as it stands.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = posts)]
pub struct PostRow {
    /// Whose it is.
    #[diesel(deserialize_as = DbUuid)]
    pub person_id: PersonId,
    /// 0 for the main post.
    pub rank: i32,
    /// Job title.
    pub job_title: String,
    /// Where.
    #[diesel(deserialize_as = DbUuid)]
    pub unit_id: UnitId,
    /// As the file gives it.
    pub employment_type: String,
    /// Above 0 up to 1.
    pub fte: f64,
    /// First day.
    pub from_on: NaiveDate,
    /// Last working day.
    pub to_on: Option<NaiveDate>,
    /// When it was recorded.
    pub recorded_at: DbInstant,
}

/// The posts of these people as they stand, each person's newest first and the main post of a day
/// before a second one.
pub fn posts_of(
    conn: &mut DbConnection,
    ids: &[PersonId],
) -> Result<BTreeMap<PersonId, Vec<PostRow>>, StoreError> {
    let ids: Vec<DbUuid> = ids.iter().copied().map(DbUuid::from).collect();
    let rows: Vec<PostRow> = posts::table
        .filter(posts::person_id.eq_any(ids))
        .filter(posts::voided_at.is_null())
        .order((posts::from_on.desc(), posts::rank))
        .select(PostRow::as_select())
        .load(conn)?;
    let mut by_person: BTreeMap<PersonId, Vec<PostRow>> = BTreeMap::new();
    for row in rows {
        by_person.entry(row.person_id).or_default().push(row);
    }
    Ok(by_person)
}

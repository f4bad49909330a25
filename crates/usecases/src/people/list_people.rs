//! The list of people.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::ids::UnitId;
use store::people::{self, PeopleFilter, PersonRow, PostRow, unit_tree, with_all_below};

use super::Place;
use super::require_unit::require_unit;
use crate::access::scope_of;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Which people to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleSearch {
    /// Part of a name, address or employee number; several words must all fit.
    pub search: Option<String>,
    /// In this unit or below it.
    pub unit: Option<UnitId>,
    /// Also people who have left.
    pub include_leavers: bool,
}

/// A line of the list.
#[derive(Clone, Debug)]
pub struct ListedPerson {
    /// Who.
    pub person: PersonRow,
    /// The main post of today, or the last one.
    pub post: Option<PostRow>,
    /// Where that post is.
    pub place: Option<Place>,
    /// The last working day, for somebody who has left.
    pub left_on: Option<NaiveDate>,
}

/// The people within the actor's reach, by surname.
///
/// # Errors
/// [`Failure::OutOfScope`] for a unit in which nobody within the reach has ever had a post, unless it is the
/// actor's own or above it; [`Failure::NotFound`] for one that is not there.
pub fn list_people(
    spires: &Spires,
    actor: &Actor,
    search: &PeopleSearch,
    page: PageRequest,
) -> Result<PageOf<ListedPerson>, Failure> {
    let today = spires.today();
    spires.store.read(|conn| {
        let scope = scope_of(conn, spires, actor, Action::ReadPeople)?;
        let tree = unit_tree(conn)?;
        if let Some(unit) = search.unit {
            require_unit(conn, &tree, &scope, actor, unit)?;
        }
        let filter = PeopleFilter {
            search: search.search.clone(),
            names_only: false,
            units: search.unit.map(|unit| with_all_below(&tree, unit)),
            include_leavers: search.include_leavers,
            day: today,
        };
        let (rows, total) = people::list_people(conn, &scope, &filter, page.limit, page.offset)?;
        let ids: Vec<_> = rows.iter().map(|person| person.id).collect();
        let mut posts = people::posts_of(conn, &ids)?;
        let listed = rows
            .into_iter()
            .map(|person| {
                let posts = posts.remove(&person.id).unwrap_or_default();
                let left_on = last_day(&posts).filter(|day| *day < today);
                let post = main_post(posts, today);
                let place = post.as_ref().map(|post| Place::of(&tree, post.unit_id));
                ListedPerson {
                    person,
                    post,
                    place,
                    left_on,
                }
            })
            .collect();
        Ok(PageOf::of(listed, total, page))
    })
}

// The main post of the day; before the first or after the last, the one that is nearest.
pub(super) fn main_post(posts: Vec<PostRow>, today: NaiveDate) -> Option<PostRow> {
    let holds = |post: &PostRow| post.from_on <= today && post.to_on.is_none_or(|end| end >= today);
    let current = posts
        .iter()
        .filter(|post| holds(post))
        .min_by_key(|post| post.rank)
        .cloned();
    current.or_else(|| posts.into_iter().next())
}

fn last_day(posts: &[PostRow]) -> Option<NaiveDate> {
    posts
        .iter()
        .map(|post| post.to_on)
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .max()
}

//! One person with their posts.

use domain::access::{Action, Actor};
use domain::ids::PersonId;
use store::access;
use store::people::{self, PersonRow, unit_tree};

use super::{Place, PlacedPost};
use crate::access::require_for;
use crate::{Failure, Spires};

/// A person as their page shows them.
#[derive(Clone, Debug)]
pub struct ShownPerson {
    /// Who.
    pub person: PersonRow,
    /// Their posts, the newest first.
    pub posts: Vec<PlacedPost>,
    /// Their line manager today.
    pub manager: Option<PersonRow>,
    /// Whether they can sign in.
    pub has_account: bool,
}

/// The person with this id, to whoever may see their record: themselves, their managers, L&D.
///
/// # Errors
/// [`Failure::NotFound`] when there is none, [`Failure::OutOfScope`] when it is not for the actor.
pub fn show_person(
    spires: &Spires,
    actor: &Actor,
    person: PersonId,
) -> Result<ShownPerson, Failure> {
    let today = spires.today();
    spires.store.read(|conn| {
        // Compliance of others reaches exactly those whose page one may open, the auditor included.
        require_for(conn, spires, actor, Action::ReadCompliance, person)?;
        let row = people::find_person(conn, person).map_err(Failure::or_missing("person"))?;
        let tree = unit_tree(conn)?;
        let posts = people::posts_of(conn, &[person])?
            .remove(&person)
            .unwrap_or_default();
        let titles: Vec<String> = posts.iter().map(|post| post.job_title.clone()).collect();
        let groups = people::role_groups_of_titles(conn, &titles, today)?;
        let manager = match people::line_manager_of(conn, person, today)? {
            Some(manager) => Some(people::find_person(conn, manager)?),
            None => None,
        };
        let posts = posts
            .into_iter()
            .map(|post| PlacedPost {
                place: Place::of(&tree, post.unit_id),
                role_groups: groups.get(&post.job_title).cloned().unwrap_or_default(),
                post,
            })
            .collect();
        let has_account = access::find_account_of(conn, person)?.is_some();
        Ok(ShownPerson {
            person: row,
            posts,
            manager,
            has_account,
        })
    })
}

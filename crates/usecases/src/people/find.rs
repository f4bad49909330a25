//! Finding somebody by name, for those who must name a person and may not read the staff list.

use domain::access::{Action, Actor};
use domain::ids::PersonId;
use store::DbConnection;
use store::people::{self, PeopleFilter, Scope, unit_tree};

use super::Place;
use super::list_people::main_post;
use crate::access::require_any;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Fewest letters that are looked for, so that nobody is shown the whole staff list.
const FEWEST_LETTERS: usize = 2;

/// Somebody found by name: what tells them from others of that name, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPerson {
    /// Who.
    pub id: PersonId,
    /// First name and surname.
    pub name: String,
    /// The team of the main post.
    pub team: Option<String>,
}

/// Anybody in post by name, for those whose work is to name people: trainers of a session, assessors
/// of an NQSW, whom a role covers.
pub fn find_staff(
    spires: &Spires,
    actor: &Actor,
    search: &str,
    page: PageRequest,
) -> Result<PageOf<FoundPerson>, Failure> {
    let naming = [
        Action::EditCatalogue,
        Action::RunAsye,
        Action::ManageAccounts,
    ];
    if naming
        .iter()
        .all(|action| require_any(actor, *action).is_err())
    {
        return Err(Failure::NotPermitted);
    }
    spires
        .store
        .read(|conn| find(conn, spires, &Scope::Everyone, search, page))
}

/// People in post within `scope` whose name fits, by surname.
pub(crate) fn find(
    conn: &mut DbConnection,
    spires: &Spires,
    scope: &Scope,
    search: &str,
    page: PageRequest,
) -> Result<PageOf<FoundPerson>, Failure> {
    if search
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count()
        < FEWEST_LETTERS
    {
        return Err(Failure::invalid(
            "/search",
            "Enter at least two letters of the name",
        ));
    }
    let today = spires.today();
    let filter = PeopleFilter {
        search: Some(search.to_owned()),
        names_only: true,
        units: None,
        include_leavers: false,
        day: today,
    };
    let (rows, total) = people::list_people(conn, scope, &filter, page.limit, page.offset)?;
    let ids: Vec<_> = rows.iter().map(|person| person.id).collect();
    let mut posts = people::posts_of(conn, &ids)?;
    let tree = unit_tree(conn)?;
    let found = rows
        .into_iter()
        .map(|person| {
            let posts = posts.remove(&person.id).unwrap_or_default();
            FoundPerson {
                id: person.id,
                name: person.name(),
                team: main_post(posts, today).map(|post| Place::of(&tree, post.unit_id).team),
            }
        })
        .collect();
    Ok(PageOf::of(found, total, page))
}

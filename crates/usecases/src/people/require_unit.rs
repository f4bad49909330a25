//! A unit as a filter: one out of scope is answered as if it were not there.

use std::collections::BTreeMap;

use domain::access::Actor;
use domain::ids::{PersonId, UnitId};
use store::DbConnection;
use store::people::{Scope, UnitRow, posts_of, with_all_above};

use crate::Failure;

/// Refuses a unit that is not there, and one that holds neither the actor nor anybody within `scope`, at any
/// time: not it, nor a unit below it.
pub(super) fn require_unit(
    conn: &mut DbConnection,
    tree: &BTreeMap<UnitId, UnitRow>,
    scope: &Scope,
    actor: &Actor,
    unit: UnitId,
) -> Result<(), Failure> {
    let people: Vec<PersonId> = match scope {
        Scope::Everyone if tree.contains_key(&unit) => return Ok(()),
        Scope::Everyone => return Err(Failure::NotFound("unit")),
        Scope::People(people) => people.iter().copied().chain(actor.person()).collect(),
    };
    let posts = posts_of(conn, &people)?;
    let is_within = posts
        .values()
        .flatten()
        .any(|post| with_all_above(tree, post.unit_id).contains(&unit));
    if is_within {
        Ok(())
    } else {
        Err(Failure::OutOfScope {
            thing: "unit",
            about: None,
        })
    }
}

use domain::access::{Action, Actor};
use domain::ids::SessionId;
use store::people::Scope;

use super::refuse::require_session;
use crate::access::scope_of;
use crate::people::{FoundPerson, find};
use crate::{Failure, PageOf, PageRequest, Spires};

/// Finds by name those for whom the actor may book: a manager their team, L&D anybody.
pub fn find_learners(
    spires: &Spires,
    actor: &Actor,
    search: &str,
    page: PageRequest,
) -> Result<PageOf<FoundPerson>, Failure> {
    spires.store.read(|conn| {
        let scope = scope_of(conn, spires, actor, Action::PlaceBooking)?;
        find(conn, spires, &scope, search, page)
    })
}

/// Finds by name somebody who came to a session without a booking, for those who mark its register.
pub fn find_walk_ins(
    spires: &Spires,
    actor: &Actor,
    session: SessionId,
    search: &str,
    page: PageRequest,
) -> Result<PageOf<FoundPerson>, Failure> {
    spires.store.read(|conn| {
        require_session(conn, actor, Action::MarkRegister, session)?;
        find(conn, spires, &Scope::Everyone, search, page)
    })
}

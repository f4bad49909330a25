use domain::access::{Action, Actor};
use domain::ids::DeputyId;
use store::people::{find_deputy, void_deputy};

use crate::access::require_any;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Ends a deputy whom the actor named, at once.
pub fn end_deputy(spires: &Spires, actor: &Actor, id: DeputyId) -> Result<(), Failure> {
    require_any(actor, Action::NameDeputy)?;
    spires.store.write(|conn| {
        let row = find_deputy(conn, id).map_err(Failure::or_missing("deputy"))?;
        if actor.person() != Some(row.manager_id) {
            return Err(Failure::OutOfScope {
                thing: "deputy",
                about: Some(row.manager_id),
            });
        }
        void_deputy(conn, id, actor.person(), spires.now())
            .map_err(Failure::or_missing("deputy"))?;
        let entry = Entry::of("end_deputy", "deputy")
            .subject(id)
            .about(row.deputy_id);
        Ok(audit::record(conn, spires, actor, entry)?)
    })
}

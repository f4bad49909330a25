//! The access check that every use case begins with.

use domain::access::{Action, Actor, Decision, decide};
use domain::ids::PersonId;
use store::people::Scope;
use store::{DbConnection, access};

use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Refuses unless some role of `actor` carries `action` to everyone: for acts on the whole service.
pub fn require(actor: &Actor, action: Action) -> Result<(), Failure> {
    if actor.may_for_everyone(action) {
        Ok(())
    } else {
        Err(Failure::NotPermitted)
    }
}

/// Refuses unless some role of `actor` carries `action` to somebody: for lists, which take
/// [`scope_of`] next.
pub fn require_any(actor: &Actor, action: Action) -> Result<(), Failure> {
    if actor.may_sometimes(action) {
        Ok(())
    } else {
        Err(Failure::NotPermitted)
    }
}

/// Refuses unless `actor` may do `action` to `person`.
///
/// # Errors
/// [`Failure::NotPermitted`] when no role holds the action, [`Failure::OutOfScope`] when none reaches
/// the person.
pub fn require_for(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    action: Action,
    person: PersonId,
) -> Result<(), Failure> {
    let relation = access::relation_to(conn, actor, person, spires.today())?;
    match decide(actor, action, &relation) {
        Decision::Permitted => Ok(()),
        Decision::NotHeld => Err(Failure::NotPermitted),
        Decision::OutOfScope => Err(Failure::OutOfScope {
            thing: "person",
            about: Some(person),
        }),
    }
}

/// The people whom a list of `action` may show to `actor`.
pub fn scope_of(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    action: Action,
) -> Result<Scope, Failure> {
    require_any(actor, action)?;
    Ok(access::people_within(conn, actor, action, spires.today())?)
}

/// Writes down that `actor` asked for something out of their scope. Called where the failure leaves
/// the use case, outside its rolled-back transaction.
pub fn audit_out_of_scope(
    spires: &Spires,
    actor: &Actor,
    thing: &'static str,
    about: Option<PersonId>,
) -> Result<(), Failure> {
    let mut entry = Entry::of("refuse_out_of_scope", thing);
    entry.about = about;
    spires
        .store
        .write(|conn| Ok(audit::record(conn, spires, actor, entry)?))
}

//! Refusals of the rules as failures, and the access check of a session.

use domain::access::{Action, Actor, Decision, Relation, decide};
use domain::booking::Refusal;
use domain::catalogue::FieldFault;
use domain::ids::SessionId;
use store::DbConnection;
use store::catalogue::gives_session;

use crate::{Failure, FieldError};

/// A refusal on its way to the caller.
#[expect(
    clippy::needless_pass_by_value,
    reason = "for `map_err`, which gives it away"
)]
pub(crate) fn refused(refusal: Refusal) -> Failure {
    Failure::refused(refusal.code(), refusal.sentence())
}

/// Faults of a form on their way to the caller.
pub(crate) fn faults(faults: Vec<FieldFault>) -> Failure {
    Failure::Invalid(
        faults
            .into_iter()
            .map(|fault| FieldError {
                pointer: fault.pointer,
                message: fault.message,
            })
            .collect(),
    )
}

/// Refuses unless `actor` may do `action` on the session: for the trainers, their own.
pub(crate) fn require_session(
    conn: &mut DbConnection,
    actor: &Actor,
    action: Action,
    session: SessionId,
) -> Result<(), Failure> {
    let gives = match actor.person() {
        Some(person) => gives_session(conn, person, session)?,
        None => true,
    };
    let relation = Relation {
        gives_session: gives,
        ..Relation::default()
    };
    match decide(actor, action, &relation) {
        Decision::Permitted => Ok(()),
        Decision::NotHeld => Err(Failure::NotPermitted),
        Decision::OutOfScope => Err(Failure::OutOfScope {
            thing: "session",
            about: None,
        }),
    }
}

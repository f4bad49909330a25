//! Finding NQSWs, with the access check that goes with it.

use std::collections::HashMap;

use domain::access::{Action, Actor, Decision, decide};
use domain::asye::Party;
use domain::ids::EnrolmentId;
use store::asye::{EnrolmentsOf, lock_enrolment, pieces_for_counting, programmes};
use store::{DbConnection, StoreError};

use super::Nqsw;
use crate::access::require_any;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// The NQSWs in scope, with their pieces as far as counting needs them.
pub(super) fn nqsws(
    conn: &mut DbConnection,
    spires: &Spires,
    of: &EnrolmentsOf,
) -> Result<Vec<Nqsw>, Failure> {
    let facts = store::asye::enrolments(conn, of, spires.today())?;
    let templates = programmes(conn)?;
    let ids: Vec<EnrolmentId> = facts.iter().map(|facts| facts.id).collect();
    let mut pieces: HashMap<_, _> = pieces_for_counting(conn, &ids)?;
    facts
        .into_iter()
        .map(|facts| {
            let programme = templates
                .iter()
                .find(|stored| stored.id == facts.programme_id)
                .cloned()
                .ok_or_else(|| StoreError::corrupt("enrolment without a programme", facts.id))?;
            let pieces = pieces.remove(&facts.id).unwrap_or_default();
            Ok(Nqsw::new(facts, programme, pieces))
        })
        .collect()
}

/// One NQSW, to whom the actor may do `action`.
pub(super) fn nqsw_for(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    action: Action,
    id: EnrolmentId,
) -> Result<Nqsw, Failure> {
    nqsw_for_any(conn, spires, actor, &[action], id).map(|(nqsw, _)| nqsw)
}

/// One NQSW, to whom the actor may do the first or else one of the other actions; says which.
pub(super) fn nqsw_for_any(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    actions: &[Action],
    id: EnrolmentId,
) -> Result<(Nqsw, Action), Failure> {
    require_one_of(actor, actions)?;
    let nqsw = nqsws(conn, spires, &EnrolmentsOf::One(id))?
        .pop()
        .ok_or(Failure::NotFound("NQSW"))?;
    for action in actions {
        if may(conn, spires, actor, *action, &nqsw)? {
            return Ok((nqsw, *action));
        }
    }
    Err(Failure::OutOfScope {
        thing: "NQSW",
        about: Some(nqsw.person()),
    })
}

/// As [`nqsw_for_any`], with the enrolment held for the transaction before anything of it is read, so
/// that two who change it come one after the other.
pub(super) fn nqsw_to_change(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    actions: &[Action],
    id: EnrolmentId,
) -> Result<(Nqsw, Action), Failure> {
    require_one_of(actor, actions)?;
    lock_enrolment(conn, id).map_err(Failure::or_missing("NQSW"))?;
    nqsw_for_any(conn, spires, actor, actions, id)
}

fn require_one_of(actor: &Actor, actions: &[Action]) -> Result<(), Failure> {
    let held = actions
        .iter()
        .any(|action| require_any(actor, *action).is_ok());
    if held {
        Ok(())
    } else {
        Err(Failure::NotPermitted)
    }
}

/// Whether the actor may do `action` to that NQSW.
pub(super) fn may(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    action: Action,
    nqsw: &Nqsw,
) -> Result<bool, Failure> {
    let relation = store::access::relation_to(conn, actor, nqsw.person(), spires.today())?;
    Ok(decide(actor, action, &relation) == Decision::Permitted)
}

/// As whom the actor answers for that NQSW when dates are to be agreed.
pub(super) fn parties_of(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    nqsw: &Nqsw,
) -> Result<Vec<Party>, Failure> {
    let Some(me) = actor.person() else {
        return Ok(vec![]);
    };
    let is = |named: &Option<store::asye::Named>| named.as_ref().is_some_and(|who| who.id == me);
    let mut parties = Vec::new();
    if nqsw.person() == me {
        parties.push(Party::Nqsw);
    }
    if is(&nqsw.facts.assessor) {
        parties.push(Party::Assessor);
    }
    if is(&nqsw.facts.line_manager) {
        parties.push(Party::LineManager);
    }
    if may(conn, spires, actor, Action::RunAsye, nqsw)? {
        parties.push(Party::Coordinator);
    }
    Ok(parties)
}

/// Writes down that the actor read an assessment, where the person concerned can see it. One's own
/// record is nobody else's business, and the command line leaves its own trace.
pub(super) fn audit_read(
    spires: &Spires,
    actor: &Actor,
    action: &'static str,
    nqsw: &Nqsw,
) -> Result<(), Failure> {
    if actor.person().is_none_or(|me| me == nqsw.person()) {
        return Ok(());
    }
    spires.store.write(|conn| {
        Ok(audit::record(
            conn,
            spires,
            actor,
            Entry::of(action, "asye_record")
                .subject(nqsw.id())
                .about(nqsw.person()),
        )?)
    })
}

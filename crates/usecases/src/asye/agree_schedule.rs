//! Agreeing proposed dates.

use domain::access::{Action, Actor};
use domain::asye::Party;
use domain::asye::proposal::MoveReason;
use domain::ids::EnrolmentId;
use store::DbConnection;
use store::asye::{EnrolmentsOf, add_agreement, add_proposal};
use uuid::Uuid;

use super::{Nqsw, OpenProposal, find, settle_if_agreed};
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Agrees the open proposal as one of the four, to the dates that `tag` names. The last to agree takes
/// the dates over.
pub fn agree_schedule(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    party: Party,
    tag: &str,
) -> Result<(), Failure> {
    spires.store.write(|conn| {
        let (nqsw, _) = find::nqsw_to_change(
            conn,
            spires,
            actor,
            &[Action::ReadAsyeRecord, Action::ReadAsyeStatus],
            id,
        )?;
        let me = actor.person().ok_or(Failure::NotPermitted)?;
        if !find::parties_of(conn, spires, actor, &nqsw)?.contains(&party) {
            return Err(Failure::NotPermitted);
        }
        let proposal = agreed_to(conn, spires, actor, &nqsw, party, tag)?;
        add_agreement(
            conn,
            (spires.new_id(), proposal),
            (party, me),
            tag,
            spires.now(),
        )?;
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("agree_schedule", "enrolment")
                .subject(id)
                .about(nqsw.person())
                .after(&party),
        )?;
        let now = find::nqsws(conn, spires, &EnrolmentsOf::One(id))?
            .pop()
            .ok_or(Failure::NotFound("NQSW"))?;
        if settle_if_agreed(conn, spires, actor, &now)? {
            audit::record(
                conn,
                spires,
                actor,
                Entry::of("move_dates", "enrolment")
                    .subject(id)
                    .about(nqsw.person()),
            )?;
        }
        Ok(())
    })
}

/// The proposal that is agreed to, recorded first where nobody has answered it before.
fn agreed_to(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    nqsw: &Nqsw,
    party: Party,
    tag: &str,
) -> Result<Uuid, Failure> {
    let open = OpenProposal::of(nqsw).ok_or_else(|| {
        Failure::refused("nothing-proposed", "No dates are proposed for this NQSW.")
    })?;
    if open.tag != tag {
        return Err(Failure::Stale);
    }
    if !open.waiting_for().contains(&party) {
        return Err(Failure::refused(
            "already-agreed",
            "These dates have been agreed for that party.",
        ));
    }
    if let Some(id) = open.id {
        return Ok(id);
    }
    let id = spires.new_id();
    add_proposal(
        conn,
        (id, nqsw.id()),
        (MoveReason::PartTimeStart, open.fte, None),
        actor.person(),
        spires.now(),
    )?;
    Ok(id)
}

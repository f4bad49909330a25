//! A change of FTE, and the dates that it proposes.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::asye::Fte;
use domain::asye::proposal::MoveReason;
use domain::ids::EnrolmentId;
use store::asye::{add_proposal, set_fte, void_open_proposals};
use uuid::Uuid;

use super::find;
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Records that the FTE changed on a day and proposes to rescale what remains from then on. The dates
/// move when all four have agreed; what was proposed before is withdrawn. The same key again changes nothing more.
pub fn propose_schedule(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    fte: Fte,
    changed_on: NaiveDate,
    key: Option<&str>,
) -> Result<(), Failure> {
    let once = Once::of(key, "propose_schedule", &(id, fte, changed_on))?;
    spires.store.write(|conn| {
        let (nqsw, _) = find::nqsw_to_change(conn, spires, actor, &[Action::WriteAsyeRecord], id)?;
        if once.made_before(conn, actor)?.is_some() {
            return Ok(());
        }
        if nqsw.is_closed() {
            return Err(Failure::refused(
                "programme-closed",
                "The programme has an outcome; its dates no longer move.",
            ));
        }
        if changed_on < nqsw.facts.start_on {
            return Err(Failure::invalid(
                "/changed_on",
                "The change must be on or after the start of the programme.",
            ));
        }
        void_open_proposals(conn, id, spires.now())?;
        set_fte(conn, id, fte)?;
        let proposal: Uuid = spires.new_id();
        add_proposal(
            conn,
            (proposal, id),
            (MoveReason::FteChange, fte, Some(changed_on)),
            actor.person(),
            spires.now(),
        )?;
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("propose_schedule", "enrolment")
                .subject(id)
                .about(nqsw.person())
                .before(&nqsw.facts.fte)
                .after(&fte),
        )?;
        once.keep(conn, spires, actor, proposal)?;
        Ok(())
    })
}

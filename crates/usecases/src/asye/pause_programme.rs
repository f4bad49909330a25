//! Pausing a programme.

use domain::access::{Action, Actor};
use domain::asye::proposal::{MoveReason, moves};
use domain::asye::schedule::shifted_by_pause;
use domain::asye::{Pause, pause::PauseRefusal};
use domain::ids::EnrolmentId;
use store::asye::{NewMove, add_pause, move_date};
use uuid::Uuid;

use super::find;
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Pauses the programme: every date not past on its first day moves by its length in days, and the old
/// dates are kept. The same key again changes nothing more.
pub fn pause_programme(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    pause: Pause,
    key: Option<&str>,
) -> Result<(), Failure> {
    let once = Once::of(key, "pause_programme", &(id, &pause))?;
    spires.store.write(|conn| {
        let (nqsw, _) = find::nqsw_to_change(conn, spires, actor, &[Action::WriteAsyeRecord], id)?;
        if once.made_before(conn, actor)?.is_some() {
            return Ok(());
        }
        if nqsw.is_closed() {
            return Err(refusal(PauseRefusal::Closed));
        }
        pause
            .check(nqsw.facts.start_on, &nqsw.pauses)
            .map_err(refusal)?;
        let pause_id: Uuid = spires.new_id();
        add_pause(conn, (pause_id, id), &pause, actor.person(), spires.now())?;
        let after = shifted_by_pause(&nqsw.milestones, pause.from, pause.days());
        for date in moves(&nqsw.milestones, &after) {
            let moved = NewMove {
                part: date.milestone,
                from: date.from,
                to: date.to,
                reason: MoveReason::Pause,
                proposal: None,
                pause: Some(pause_id),
            };
            move_date(
                conn,
                [spires.new_id(), spires.new_id()],
                id,
                &moved,
                actor.person(),
                spires.now(),
            )?;
        }
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("pause_programme", "enrolment")
                .subject(id)
                .about(nqsw.person())
                .after(&["from", "to", "reason"]),
        )?;
        once.keep(conn, spires, actor, pause_id)?;
        Ok(())
    })
}

fn refusal(refusal: PauseRefusal) -> Failure {
    match refusal {
        PauseRefusal::EndsBeforeItBegins => Failure::invalid("/to", refusal.to_string()),
        PauseRefusal::BeforeTheStart => Failure::invalid("/from", refusal.to_string()),
        PauseRefusal::Overlaps(..) => Failure::refused("pause-overlaps", refusal.to_string()),
        PauseRefusal::Closed => Failure::refused("programme-closed", refusal.to_string()),
    }
}

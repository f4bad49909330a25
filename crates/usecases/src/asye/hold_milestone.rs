//! A step took place.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::ids::EnrolmentId;

use super::find;
use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Records that a step took place on a day, or takes that back. A step that a piece of the record
/// fulfils has that piece's date, and is corrected there.
pub fn hold_milestone(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
    code: &str,
    held_on: Option<NaiveDate>,
) -> Result<(), Failure> {
    spires.store.write(|conn| {
        let (nqsw, _) = find::nqsw_to_change(conn, spires, actor, &[Action::WriteAsyeRecord], id)?;
        if nqsw.milestone(code).is_none() {
            return Err(Failure::NotFound("milestone"));
        }
        if nqsw
            .pieces
            .iter()
            .any(|piece| piece.milestone.as_deref() == Some(code))
        {
            return Err(Failure::refused(
                "fulfilled-by-a-piece",
                "A piece of the record fulfils this step; correct its date there.",
            ));
        }
        if held_on.is_some_and(|day| day > spires.today()) {
            return Err(Failure::invalid(
                "/held_on",
                "The day must not be in the future.",
            ));
        }
        store::asye::hold_milestone(
            conn,
            (spires.new_id(), id),
            code,
            (held_on, "recorded"),
            actor.person(),
            None,
            spires.now(),
        )?;
        audit::record(
            conn,
            spires,
            actor,
            Entry::of("hold_milestone", "milestone")
                .subject(format!("{id}/{code}"))
                .about(nqsw.person())
                .before(&nqsw.milestone(code).and_then(|m| m.held_on))
                .after(&held_on),
        )?;
        Ok(())
    })
}

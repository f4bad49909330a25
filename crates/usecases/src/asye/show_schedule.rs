//! The schedule of one NQSW.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::asye::Party;
use domain::ids::EnrolmentId;
use store::asye::{MoveFact, moves};

use super::{Nqsw, OpenProposal, find};
use crate::{Failure, Spires};

/// A schedule on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct SchedulePage {
    /// The day.
    pub as_of: NaiveDate,
    /// Whose.
    pub nqsw: Nqsw,
    /// What waits for agreement.
    pub proposal: Option<OpenProposal>,
    /// As whom the actor may still agree.
    pub may_agree_as: Vec<Party>,
    /// Every move so far, newest first.
    pub moves: Vec<MoveFact>,
    /// Whether the actor sees why the programme was paused.
    pub sees_reasons: bool,
}

/// Dates, proposals, pauses and moves: for whoever may see dates and status.
pub fn show_schedule(
    spires: &Spires,
    actor: &Actor,
    id: EnrolmentId,
) -> Result<SchedulePage, Failure> {
    spires.store.read(|conn| {
        let (nqsw, by) = find::nqsw_for_any(
            conn,
            spires,
            actor,
            &[Action::ReadAsyeRecord, Action::ReadAsyeStatus],
            id,
        )?;
        let proposal = OpenProposal::of(&nqsw);
        let mine = find::parties_of(conn, spires, actor, &nqsw)?;
        let waiting = proposal
            .as_ref()
            .map(OpenProposal::waiting_for)
            .unwrap_or_default();
        Ok(SchedulePage {
            as_of: spires.today(),
            may_agree_as: waiting
                .into_iter()
                .filter(|party| mine.contains(party))
                .collect(),
            proposal,
            moves: moves(conn, id)?,
            sees_reasons: by == Action::ReadAsyeRecord,
            nqsw,
        })
    })
}

//! The dates that wait for agreement.

use chrono::NaiveDate;
use domain::access::Actor;
use domain::asye::proposal::{
    DateMove, MoveReason, part_time_moves, rescale_moves, still_to_agree, tag,
};
use domain::asye::{Fte, Milestone, Party, Pause};
use store::DbConnection;
use store::asye::{AgreementFact, NewMove, move_date, settle_proposal};
use uuid::Uuid;

use super::Nqsw;
use crate::{Failure, Spires};

/// What is proposed and by whom it is agreed so far.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenProposal {
    /// The row; none while nobody has answered a part-time start.
    pub id: Option<Uuid>,
    /// Why.
    pub reason: MoveReason,
    /// For which FTE.
    pub fte: Fte,
    /// From which day; none for a part-time start.
    pub changed_on: Option<NaiveDate>,
    /// The dates that would move.
    pub dates: Vec<DateMove>,
    /// Names these dates.
    pub tag: String,
    /// Agreements to these dates.
    pub agreed: Vec<AgreementFact>,
}

impl OpenProposal {
    /// What is open for that NQSW: what somebody proposed, else the part-time dates of somebody who
    /// started part-time and was never asked. None for somebody whose programme is closed.
    pub fn of(nqsw: &Nqsw) -> Option<Self> {
        if nqsw.is_closed() {
            return None;
        }
        let stored = nqsw
            .facts
            .proposals
            .iter()
            .rev()
            .find(|proposal| proposal.settled_at.is_none());
        let was_asked = nqsw
            .facts
            .proposals
            .iter()
            .any(|proposal| proposal.settled_at.is_some());
        let (id, reason, fte, changed_on) = match stored {
            Some(stored) => (
                Some(stored.id),
                stored.reason,
                stored.fte,
                stored.changed_on,
            ),
            None if was_asked => return None,
            None => (None, MoveReason::PartTimeStart, nqsw.facts.fte, None),
        };
        let programme = &nqsw.programme.programme;
        let dates = match changed_on {
            Some(changed_on) => rescale_moves(
                programme,
                nqsw.facts.start_on,
                changed_on,
                (nqsw.dates_for_fte(), fte),
                nqsw.pauses.iter().map(Pause::days).sum(),
                &nqsw.milestones,
            ),
            None => part_time_moves(
                programme,
                nqsw.facts.start_on,
                fte,
                &nqsw.pauses,
                &nqsw.milestones,
            ),
        };
        if dates.is_empty() {
            return None;
        }
        let tag = tag(&dates);
        let agreed = stored.map_or_else(Vec::new, |stored| {
            stored
                .agreements
                .iter()
                .filter(|agreement| agreement.tag == tag)
                .cloned()
                .collect()
        });
        Some(Self {
            id,
            reason,
            fte,
            changed_on,
            dates,
            tag,
            agreed,
        })
    }

    /// Who has still to agree.
    pub fn waiting_for(&self) -> Vec<Party> {
        let agreed: Vec<Party> = self
            .agreed
            .iter()
            .map(|agreement| agreement.party)
            .collect();
        still_to_agree(&agreed)
    }

    /// Followed steps that are late on the day: as the dates stand, and as they are proposed.
    pub fn late(&self, milestones: &[Milestone], as_of: NaiveDate) -> (usize, usize) {
        let late = |milestone: &&Milestone| milestone.followed && milestone.is_late(as_of);
        let now = milestones.iter().filter(late).count();
        let then = milestones
            .iter()
            .filter(late)
            .filter(|milestone| {
                self.dates
                    .iter()
                    .find(|date| date.milestone == milestone.code)
                    .is_none_or(|date| date.to < as_of)
            })
            .count();
        (now, then)
    }
}

/// Takes the proposed dates over when nobody is left to agree, and says whether it did.
pub fn settle_if_agreed(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    nqsw: &Nqsw,
) -> Result<bool, Failure> {
    let Some(open) = OpenProposal::of(nqsw) else {
        return Ok(false);
    };
    let (Some(id), []) = (open.id, open.waiting_for().as_slice()) else {
        return Ok(false);
    };
    for date in &open.dates {
        let moved = NewMove {
            part: date.milestone.clone(),
            from: date.from,
            to: date.to,
            reason: open.reason,
            proposal: Some(id),
            pause: None,
        };
        move_date(
            conn,
            [spires.new_id(), spires.new_id()],
            nqsw.id(),
            &moved,
            actor.person(),
            spires.now(),
        )?;
    }
    settle_proposal(conn, id, spires.now())?;
    Ok(true)
}

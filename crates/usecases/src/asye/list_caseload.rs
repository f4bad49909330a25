//! An assessor's caseload.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::asye::MilestoneKind;
use store::asye::EnrolmentsOf;

use super::to_do::to_do;
use super::{Nqsw, ToDo, find};
use crate::access::require_any;
use crate::{Failure, Spires};

/// A caseload on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Caseload {
    /// The day.
    pub as_of: NaiveDate,
    /// What the assessor has to do, the most pressing first.
    pub to_do: Vec<ToDo>,
    /// The NQSWs, what is to be done first, first.
    pub nqsws: Vec<Nqsw>,
}

impl Caseload {
    /// How many need attention.
    pub fn attention(&self) -> usize {
        self.nqsws
            .iter()
            .filter(|nqsw| nqsw.standing(self.as_of).needs_attention())
            .count()
    }

    /// The next panel due from the day on.
    pub fn next_panel_on(&self) -> Option<NaiveDate> {
        self.nqsws
            .iter()
            .filter(|nqsw| !nqsw.is_closed())
            .flat_map(|nqsw| &nqsw.milestones)
            .filter(|m| m.kind == MilestoneKind::Panel && m.held_on.is_none())
            .map(|milestone| milestone.due_on)
            .filter(|due_on| *due_on >= self.as_of)
            .min()
    }
}

/// Those whom the actor assesses: in progress or about to start, on request also those with an outcome.
pub fn list_caseload(
    spires: &Spires,
    actor: &Actor,
    with_closed: bool,
) -> Result<Caseload, Failure> {
    require_any(actor, Action::WriteAsyeRecord)?;
    let me = actor.person().ok_or(Failure::NotPermitted)?;
    let as_of = spires.today();
    let mut nqsws = spires
        .store
        .read(|conn| find::nqsws(conn, spires, &EnrolmentsOf::AssessedBy(me)))?;
    nqsws.retain(|nqsw| with_closed || nqsw.standing(as_of).is_open());
    sort_by_next_step(&mut nqsws, as_of);
    Ok(Caseload {
        as_of,
        to_do: to_do(&nqsws, as_of),
        nqsws,
    })
}

/// What is to be done first, first; those with nothing left to do come last, then by name.
pub(super) fn sort_by_next_step(nqsws: &mut [Nqsw], as_of: NaiveDate) {
    nqsws.sort_by_cached_key(|nqsw| {
        let first = nqsw
            .standing_facts()
            .first_to_do(as_of)
            .map(|next| next.due_on);
        (
            !nqsw.standing(as_of).is_open(),
            first.is_none(),
            first,
            nqsw.facts.nqsw.last_name.clone(),
            nqsw.facts.nqsw.first_name.clone(),
        )
    });
}

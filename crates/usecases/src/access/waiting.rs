//! What waits for somebody: the counts beside the navigation.

use domain::access::{Action, Actor, Role};
use domain::ids::PersonId;
use domain::notify::MessageStanding;
use store::booking::{count_open_registers, count_requests};
use store::notify::{MessageFilter, count_messages};

use crate::asye::list_caseload;
use crate::booking::{requests_to_answer, requests_without_manager};
use crate::compliance::{Asked, list_person_requirements};
use crate::{Failure, Spires};

/// How many things wait for somebody in each part of Spires.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Own requirements that are overdue or due soon.
    pub due: u32,
    /// Requests that they are to answer: of their team, or of a team whose manager named them.
    pub requests: u32,
    /// Requests that L&D answers, where they are of it.
    pub unmanaged_requests: u32,
    /// Registers of sessions that they gave, not closed yet.
    pub registers: u32,
    /// Things to do on their caseload.
    pub asye: u32,
    /// Messages that were given up.
    pub messages: u32,
}

/// What waits for `person`, who is the actor. Only what their roles bring is counted.
pub(super) fn waiting_for(
    spires: &Spires,
    actor: &Actor,
    person: PersonId,
) -> Result<Waiting, Failure> {
    let own = list_person_requirements(spires, actor, person, Asked::default())?.tally;
    let mut waiting = Waiting {
        due: own.overdue + own.due_soon,
        ..Waiting::default()
    };
    if actor.holds(Role::AsyeAssessor) {
        let to_do = list_caseload(spires, actor, false)?.to_do.len();
        waiting.asye = u32::try_from(to_do).unwrap_or(u32::MAX);
    }
    spires.store.read(|conn| {
        if actor.may_sometimes(Action::ApproveBooking) {
            let whose = requests_to_answer(conn, spires, actor)?;
            waiting.requests = whole(count_requests(conn, &whose, spires.now())?);
        }
        if actor.may_for_everyone(Action::ApproveBooking) {
            let whose = requests_without_manager(conn, spires)?;
            waiting.unmanaged_requests = whole(count_requests(conn, &whose, spires.now())?);
        }
        if actor.holds(Role::Trainer) {
            waiting.registers = whole(count_open_registers(conn, person, spires.now())?);
        }
        if actor.may_for_everyone(Action::ManageOutbox) {
            let given_up = MessageFilter {
                standing: Some(MessageStanding::Parked),
                kind: None,
            };
            waiting.messages = whole(count_messages(conn, &given_up)?);
        }
        Ok(waiting)
    })
}

fn whole(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

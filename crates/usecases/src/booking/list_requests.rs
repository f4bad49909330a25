use std::collections::BTreeSet;

use domain::access::{Action, Actor, Role};
use domain::booking::{Answerer, answerer};
use domain::ids::PersonId;
use store::DbConnection;
use store::booking::{list_requests as load_requests, load_managing, requesters};
use store::people::{Scope, deputised_teams, team_of};

use super::request_card::{RequestCard, request_cards};
use crate::access::{require, require_any};
use crate::{Failure, PageOf, PageRequest, Spires};

/// Which requests to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestsOf {
    /// By people of the actor's team, and of the teams whose managers named the actor as deputy.
    Mine,
    /// By people whom nobody manages who could answer, neither the manager nor a deputy.
    WithoutManager,
}

/// Lists requests that wait for an answer, the oldest first.
///
/// # Errors
/// [`Failure::NotPermitted`] where those without a manager are asked for by somebody who does not
/// answer for everyone.
pub fn list_requests(
    spires: &Spires,
    actor: &Actor,
    of: RequestsOf,
    page: PageRequest,
) -> Result<PageOf<RequestCard>, Failure> {
    match of {
        RequestsOf::Mine => require_any(actor, Action::ApproveBooking)?,
        RequestsOf::WithoutManager => require(actor, Action::ApproveBooking)?,
    }
    spires.store.read(|conn| {
        let whose = match of {
            RequestsOf::Mine => requests_to_answer(conn, spires, actor)?,
            RequestsOf::WithoutManager => requests_without_manager(conn, spires)?,
        };
        let whose = Scope::People(whose);
        let (rows, total) = load_requests(conn, &whose, spires.now(), page.limit, page.offset)?;
        Ok(PageOf::of(
            request_cards(conn, spires, actor, rows)?,
            total,
            page,
        ))
    })
}

/// The people whose requests the actor answers as their manager or as a manager's deputy.
pub(crate) fn requests_to_answer(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
) -> Result<BTreeSet<PersonId>, Failure> {
    let mut people = BTreeSet::new();
    if let Some(person) = actor.person() {
        if actor.holds(Role::LineManager) {
            people.extend(team_of(conn, person, spires.today())?);
        }
        if actor.holds(Role::Deputy) {
            people.extend(deputised_teams(conn, person, spires.today())?);
        }
    }
    Ok(people)
}

/// The people whose requests L&D answers.
pub(crate) fn requests_without_manager(
    conn: &mut DbConnection,
    spires: &Spires,
) -> Result<BTreeSet<PersonId>, Failure> {
    let people = requesters(conn, spires.now())?;
    let managing = load_managing(conn, &people, spires.today())?;
    Ok(people
        .into_iter()
        .filter(|person| {
            answerer(*person, managing.get(person).copied()) == Answerer::LearningAndDevelopment
        })
        .collect())
}

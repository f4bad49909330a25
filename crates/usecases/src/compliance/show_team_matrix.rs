//! Person × requirement for those whom a manager leads.

use domain::access::{Action, Actor};
use domain::compliance::{Assessment, Status};
use domain::ids::{PersonId, RequirementId};
use std::collections::HashMap;
use store::DbConnection;
use store::compliance::{
    NextBooking, Rule, Whom, load_manager_names, load_next_bookings, load_team,
};
use store::people::Scope;

use super::clocks::{Asked, Basis};
use super::council::{Council, cell};
use super::person_line::{Lines, PersonLine};
use crate::access::{require_for, scope_of};
use crate::{Failure, Spires};

/// One person of a team.
#[derive(Clone, Debug)]
pub struct MatrixRow {
    /// Who.
    pub person: PersonLine,
    /// Late requirements.
    pub overdue: u32,
    /// One cell a column.
    pub cells: Vec<Assessment>,
    /// The next place booked on any course.
    pub next_booking: Option<NextBooking>,
}

/// Person × requirement.
#[derive(Clone, Debug)]
pub struct TeamMatrix {
    /// The clocks and how far the data reach.
    pub basis: Basis,
    /// The manager.
    pub manager: PersonLine,
    /// Requirements that apply to at least one of the team.
    pub columns: Vec<(RequirementId, String)>,
    /// The team by last name.
    pub rows: Vec<MatrixRow>,
}

/// Shows the team of a manager on a day: those whose line manager they are, as far as the actor may see.
pub fn show_team_matrix(
    spires: &Spires,
    actor: &Actor,
    manager: PersonId,
    asked: Asked,
) -> Result<TeamMatrix, Failure> {
    spires.store.read(|conn| {
        require_for(conn, spires, actor, Action::ReadCompliance, manager)?;
        let scope = scope_of(conn, spires, actor, Action::ReadCompliance)?;
        let absence_scope = scope_of(conn, spires, actor, Action::ReadAbsenceDates)?;
        let basis = asked.answered_by(conn, spires)?;
        let council = load(conn, manager, &scope, &basis)?;
        let managers = load_manager_names(conn, Whom::Everybody, basis.as_at, basis.knowing)?;
        let lines = Lines {
            units: &council.units,
            managers: &managers,
            absence_scope: &absence_scope,
            as_at: basis.as_at,
        };
        let team: Vec<PersonId> = council
            .members
            .iter()
            .map(store::compliance::Member::id)
            .collect();
        let booked = if basis.is_about_now(spires) {
            load_next_bookings(conn, Whom::Only(&team), spires.now())?
        } else {
            HashMap::new()
        };
        let leader = council
            .members
            .iter()
            .find(|member| member.id() == manager)
            .map(|member| lines.of(member))
            .ok_or(Failure::NotFound("person"))?;
        let (columns, rows) = matrix(
            &council,
            manager,
            &lines,
            &booked,
            basis.settings.due_soon_days,
        );
        Ok(TeamMatrix {
            manager: leader,
            columns,
            rows,
            basis,
        })
    })
}

fn load(
    conn: &mut DbConnection,
    manager: PersonId,
    scope: &Scope,
    basis: &Basis,
) -> Result<Council, Failure> {
    let team = load_team(conn, manager, basis.as_at, basis.knowing)?;
    let mut people: std::collections::BTreeSet<PersonId> = team
        .into_iter()
        .filter(|person| scope.holds(*person))
        .collect();
    people.insert(manager);
    Council::load_with_latest(conn, &Scope::People(people), basis)
}

fn matrix(
    council: &Council,
    manager: PersonId,
    lines: &Lines<'_>,
    booked: &HashMap<PersonId, Vec<NextBooking>>,
    due_soon_days: u32,
) -> (Vec<(RequirementId, String)>, Vec<MatrixRow>) {
    let rules = council.rules_on(lines.as_at);
    let mut rows: Vec<MatrixRow> = council
        .members
        .iter()
        .filter(|member| member.id() != manager && member.main_post(lines.as_at).is_some())
        .map(|member| {
            let assess = |rule: &&Rule| cell(member, rule, lines.as_at, due_soon_days);
            let cells: Vec<Assessment> = rules.iter().map(assess).collect();
            let late = cells
                .iter()
                .filter(|cell| cell.status == Status::Overdue)
                .count();
            MatrixRow {
                person: lines.of(member),
                overdue: u32::try_from(late).unwrap_or(u32::MAX),
                cells,
                next_booking: booked
                    .get(&member.id())
                    .and_then(|booked| booked.first())
                    .cloned(),
            }
        })
        .collect();
    let applies: Vec<bool> = (0..rules.len())
        .map(|column| {
            rows.iter().any(|row| {
                let cell = row.cells.get(column);
                cell.is_some_and(|cell| cell.status != Status::NotApplicable)
            })
        })
        .collect();
    for row in &mut rows {
        let mut keep = applies.iter();
        row.cells.retain(|_| keep.next().copied().unwrap_or(false));
    }
    let columns = rules
        .iter()
        .zip(&applies)
        .filter(|(_, applies)| **applies)
        .map(|(rule, _)| (rule.requirement.id, rule.name.clone()))
        .collect();
    (columns, rows)
}

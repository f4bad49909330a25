//! The facts of many people, loaded once for a figure.

use chrono::NaiveDate;
use domain::compliance::{Assessment, Staff, assess};
use domain::ids::{PersonId, UnitId};
use store::DbConnection;
use store::compliance::{
    Member, PostLine, Rule, UnitTree, Whom, load_latest, load_members, load_rules, load_units,
};
use store::people::Scope;

use super::clocks::Basis;
use crate::Failure;

/// Rules and people with all that statuses rest on.
#[derive(Clone, Debug)]
pub(super) struct Council {
    pub(super) units: UnitTree,
    pub(super) rules: Vec<Rule>,
    pub(super) members: Vec<Member>,
}

/// Who is counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filters {
    /// Only people whose main post lies in this unit or below.
    pub unit: Option<UnitId>,
    /// By the contract of the main post.
    pub staff: Staff,
    /// Leave out those absent on the day.
    pub without_absent: bool,
}

impl Council {
    /// Loads everybody in a scope without evidence. Nine statements.
    pub(super) fn load(
        conn: &mut DbConnection,
        scope: &Scope,
        basis: &Basis,
    ) -> Result<Self, Failure> {
        let units = load_units(conn)?;
        let rules = load_rules(conn, basis.knowing)?;
        let ids = people_of(scope);
        let whom = ids.as_deref().map_or(Whom::Everybody, Whom::Only);
        let members = load_members(conn, &units, whom, basis.knowing)?;
        Ok(Self {
            units,
            rules,
            members,
        })
    }

    /// Loads everybody in a scope with the latest evidence on or before the day. Ten statements.
    pub(super) fn load_with_latest(
        conn: &mut DbConnection,
        scope: &Scope,
        basis: &Basis,
    ) -> Result<Self, Failure> {
        let mut council = Self::load(conn, scope, basis)?;
        let ids = people_of(scope);
        let whom = ids.as_deref().map_or(Whom::Everybody, Whom::Only);
        let mut latest = load_latest(conn, whom, basis.as_at, basis.knowing)?;
        for member in &mut council.members {
            let done = latest.remove(&member.id()).unwrap_or_default();
            member.facts.evidence = done
                .iter()
                .map(store::compliance::Done::as_evidence)
                .collect();
        }
        Ok(council)
    }

    /// Those in post on a day whom the filters leave in, with their main post.
    pub(super) fn in_post<'a>(
        &'a self,
        filters: &'a Filters,
        day: NaiveDate,
    ) -> impl Iterator<Item = (&'a Member, &'a PostLine)> {
        self.members.iter().filter_map(move |member| {
            let post = member.main_post(day)?;
            let is_there = filters
                .unit
                .is_none_or(|unit| self.units.path(post.unit).contains(&unit));
            let is_left_in = filters.staff.counts(post.employment_type)
                && !(filters.without_absent && member.facts.away_on(day).is_some());
            (is_there && is_left_in).then_some((member, post))
        })
    }

    /// Refuses a unit that is not in the tree, and one in or below which nobody of the scope has ever had a
    /// post: that is answered as if it were not there.
    pub(super) fn require_unit(&self, scope: &Scope, unit: Option<UnitId>) -> Result<(), Failure> {
        let Some(unit) = unit else {
            return Ok(());
        };
        let mut posts = self.members.iter().flat_map(|member| &member.posts);
        match scope {
            Scope::Everyone if self.units.has(unit) => Ok(()),
            Scope::Everyone => Err(Failure::NotFound("unit")),
            Scope::People(_) if posts.any(|post| self.units.path(post.unit).contains(&unit)) => {
                Ok(())
            }
            Scope::People(_) => Err(Failure::OutOfScope {
                thing: "unit",
                about: None,
            }),
        }
    }

    /// The rules in force on a day, in the order of the columns.
    pub(super) fn rules_on(&self, day: NaiveDate) -> Vec<&Rule> {
        self.rules
            .iter()
            .filter(|rule| rule.requirement.version_on(day).is_some())
            .collect()
    }
}

/// The cell of a person under a rule.
pub(super) fn cell(
    member: &Member,
    rule: &Rule,
    as_at: NaiveDate,
    due_soon_days: u32,
) -> Assessment {
    assess(&member.facts, &rule.requirement, as_at, due_soon_days)
}

fn people_of(scope: &Scope) -> Option<Vec<PersonId>> {
    match scope {
        Scope::Everyone => None,
        Scope::People(people) => Some(people.iter().copied().collect()),
    }
}

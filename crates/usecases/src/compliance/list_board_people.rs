//! The cells behind a figure.

use domain::access::{Action, Actor};
use domain::compliance::{Assessment, Item, Status, Tally};
use domain::ids::{CourseId, RequirementId};
use std::collections::{HashMap, HashSet};
use store::DbConnection;
use store::compliance::{Member, NextBooking, Rule, Whom, load_manager_names, load_next_bookings};
use store::people::Scope;

use super::clocks::{Asked, Basis};
use super::council::{Council, Filters, cell};
use super::person_line::{Lines, PersonLine};
use crate::access::scope_of;
use crate::{Failure, PageOf, PageRequest, Spires};

/// What is asked of the cells behind a figure.
#[derive(Clone, Debug, Default)]
pub struct PeopleAsked {
    /// The clocks.
    pub asked: Asked,
    /// Who is counted.
    pub filters: Filters,
    /// Only this requirement.
    pub requirement: Option<RequirementId>,
    /// Only requirements of this set.
    pub set: Option<String>,
    /// Only this status; without it every status but not applicable.
    pub status: Option<Status>,
    /// Part of the name of the person, the team or the manager.
    pub words: Option<String>,
    /// The order.
    pub order: Order,
}

/// The order of the cells behind a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The latest due day first, as in a list to chase.
    #[default]
    LatestDue,
    /// The earliest due day first.
    EarliestDue,
    /// By last name.
    Name,
    /// By service and team.
    Team,
}

/// One row behind a figure.
#[derive(Clone, Debug)]
pub struct CellOfPerson {
    /// Who.
    pub person: PersonLine,
    /// Under which requirement.
    pub requirement: (RequirementId, String),
    /// How it stands.
    pub assessment: Assessment,
    /// The next place booked on an accepted course.
    pub next_booking: Option<NextBooking>,
}

/// The cells behind a figure, a page of them.
#[derive(Clone, Debug)]
pub struct BoardPeople {
    /// The clocks and how far the data reach.
    pub basis: Basis,
    /// The unit that was asked for, by name.
    pub unit_name: Option<String>,
    /// The requirement that was asked for, by name.
    pub requirement_name: Option<String>,
    /// Numerator and denominator of the headline, whatever the status that was asked for.
    pub fraction: (u32, u32),
    /// Different people among all rows.
    pub people: u32,
    /// A page of the rows.
    pub page: PageOf<CellOfPerson>,
}

/// Lists the cells behind a figure, of those people whom the actor may see.
pub fn list_board_people(
    spires: &Spires,
    actor: &Actor,
    wanted: &PeopleAsked,
    request: PageRequest,
) -> Result<BoardPeople, Failure> {
    spires.store.read(|conn| {
        let scope = scope_of(conn, spires, actor, Action::ReadCompliance)?;
        let absence_scope = scope_of(conn, spires, actor, Action::ReadAbsenceDates)?;
        let basis = wanted.asked.answered_by(conn, spires)?;
        let council = Council::load_with_latest(conn, &scope, &basis)?;
        council.require_unit(&scope, wanted.filters.unit)?;
        let managers = load_manager_names(conn, Whom::Everybody, basis.as_at, basis.knowing)?;
        let lines = Lines {
            units: &council.units,
            managers: &managers,
            absence_scope: &absence_scope,
            as_at: basis.as_at,
        };
        let rules = wanted_rules(&council, wanted, &basis)?;
        let due_soon_days = basis.settings.due_soon_days;
        let (tally, mut rows) = rows(&council, &rules, wanted, &lines, due_soon_days);
        sort(&mut rows, wanted.order);
        let people: HashSet<_> = rows.iter().map(|row| row.line.id).collect();
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let items = page(conn, spires, rows, request, &basis)?;
        let one_rule = wanted.requirement.and(rules.first());
        Ok(BoardPeople {
            unit_name: wanted
                .filters
                .unit
                .map(|unit| council.units.name(unit).to_owned()),
            requirement_name: one_rule.map(|rule| rule.name.clone()),
            fraction: basis.settings.headline.fraction(&tally),
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            page: PageOf::of(items, total, request),
            basis,
        })
    })
}

struct RowFound<'a> {
    line: PersonLine,
    rule: &'a Rule,
    assessment: Assessment,
}

fn wanted_rules<'a>(
    council: &'a Council,
    wanted: &PeopleAsked,
    basis: &Basis,
) -> Result<Vec<&'a Rule>, Failure> {
    if let Some(id) = wanted.requirement
        && !council.rules.iter().any(|rule| rule.requirement.id == id)
    {
        return Err(Failure::NotFound("requirement"));
    }
    Ok(council
        .rules_on(basis.as_at)
        .into_iter()
        .filter(|rule| {
            wanted
                .requirement
                .is_none_or(|id| rule.requirement.id == id)
        })
        .filter(|rule| wanted.set.as_ref().is_none_or(|set| rule.set == *set))
        .collect())
}

fn rows<'a>(
    council: &'a Council,
    rules: &[&'a Rule],
    wanted: &PeopleAsked,
    lines: &Lines<'_>,
    due_soon_days: u32,
) -> (Tally, Vec<RowFound<'a>>) {
    let words = wanted
        .words
        .as_deref()
        .map(str::trim)
        .unwrap_or_default()
        .to_lowercase();
    let mut tally = Tally::default();
    let mut rows = Vec::new();
    for (member, _) in council.in_post(&wanted.filters, lines.as_at) {
        let line = lines.of(member);
        if !matches_words(&line, &words) {
            continue;
        }
        for rule in rules {
            let assessment = cell(member, rule, lines.as_at, due_soon_days);
            tally.add(assessment.status);
            let is_wanted = wanted
                .status
                .map_or(assessment.status != Status::NotApplicable, |status| {
                    status == assessment.status
                });
            if is_wanted {
                rows.push(RowFound {
                    line: line.clone(),
                    rule,
                    assessment,
                });
            }
        }
    }
    (tally, rows)
}

fn matches_words(line: &PersonLine, words: &str) -> bool {
    let holds = |text: &str| text.to_lowercase().contains(words);
    words.is_empty()
        || holds(&line.name)
        || line.post.as_ref().is_some_and(|post| holds(&post.team))
        || line.manager.as_deref().is_some_and(holds)
}

fn sort(rows: &mut [RowFound<'_>], order: Order) {
    let team = |row: &RowFound<'_>| {
        let post = row.line.post.as_ref();
        post.map(|post| (post.service.clone(), post.team.clone()))
    };
    rows.sort_by(|a, b| {
        let (due_a, due_b) = (a.assessment.due_on, b.assessment.due_on);
        let first = match order {
            // What is never due stands last either way.
            Order::LatestDue => due_b.cmp(&due_a),
            Order::EarliestDue => (due_a.is_none(), due_a).cmp(&(due_b.is_none(), due_b)),
            Order::Name => std::cmp::Ordering::Equal,
            Order::Team => team(a).cmp(&team(b)),
        };
        let names = || (&a.line.sort_name, a.line.id).cmp(&(&b.line.sort_name, b.line.id));
        first
            .then_with(names)
            .then_with(|| a.rule.name.cmp(&b.rule.name))
    });
}

fn page(
    conn: &mut DbConnection,
    spires: &Spires,
    rows: Vec<RowFound<'_>>,
    request: PageRequest,
    basis: &Basis,
) -> Result<Vec<CellOfPerson>, Failure> {
    let skip = usize::try_from(request.offset).unwrap_or(0);
    let take = usize::try_from(request.limit).unwrap_or(0);
    let shown: Vec<RowFound<'_>> = rows.into_iter().skip(skip).take(take).collect();
    let people: HashSet<_> = shown.iter().map(|row| row.line.id).collect();
    let people: Vec<_> = people.into_iter().collect();
    let booked = if basis.is_about_now(spires) {
        load_next_bookings(conn, Whom::Only(&people), spires.now())?
    } else {
        HashMap::new()
    };
    Ok(shown
        .into_iter()
        .map(|row| CellOfPerson {
            next_booking: next_booking(&booked, row.line.id, &accepted(row.rule, basis.as_at)),
            requirement: (row.rule.requirement.id, row.rule.name.clone()),
            person: row.line,
            assessment: row.assessment,
        })
        .collect())
}

/// The courses that meet a rule on a day.
pub(super) fn accepted(rule: &Rule, as_at: chrono::NaiveDate) -> Vec<CourseId> {
    let items = rule
        .requirement
        .version_on(as_at)
        .map(|(_, version)| &version.accepts);
    items
        .into_iter()
        .flatten()
        .filter_map(|item| match item {
            Item::Course(course) => Some(*course),
            Item::Kind(_) => None,
        })
        .collect()
}

/// The first place that a person has booked on one of some courses.
pub(super) fn next_booking(
    booked: &HashMap<domain::ids::PersonId, Vec<NextBooking>>,
    person: domain::ids::PersonId,
    courses: &[CourseId],
) -> Option<NextBooking> {
    booked
        .get(&person)?
        .iter()
        .find(|booking| courses.contains(&booking.course))
        .cloned()
}

/// Loads one person with the latest evidence, for screens about one person.
pub(super) fn load_one(
    conn: &mut DbConnection,
    person: domain::ids::PersonId,
    basis: &Basis,
) -> Result<(Council, Member), Failure> {
    let scope = Scope::People([person].into());
    let council = Council::load_with_latest(conn, &scope, basis)?;
    let member = council
        .members
        .first()
        .cloned()
        .ok_or(Failure::NotFound("person"))?;
    Ok((council, member))
}

//! The board: service → team × requirement.

use domain::access::{Action, Actor};
use domain::compliance::{ComplianceSettings, Headline, Item, Status, Tally};
use domain::ids::{PersonId, RequirementId, UnitId};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::compliance::{NextBooking, Rule, Whom, load_next_bookings};
use store::people::Scope;

use super::clocks::{Asked, Basis};
use super::council::{Council, Filters, cell};
use crate::access::require;
use crate::{Failure, Spires};

/// What is asked of the board.
#[derive(Clone, Debug, Default)]
pub struct BoardAsked {
    /// The clocks.
    pub asked: Asked,
    /// Who is counted.
    pub filters: Filters,
    /// Which columns.
    pub set: SetAsked,
    /// Services whose teams are shown.
    pub open: Open,
}

/// Which requirements are columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SetAsked {
    /// The first set.
    #[default]
    First,
    /// The set of this name.
    Named(String),
    /// All of them.
    All,
}

/// Which services are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// None.
    #[default]
    Nothing,
    /// All.
    Everything,
    /// These.
    These(HashSet<UnitId>),
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// Everybody.
    All,
    /// A service, and whether its teams follow.
    Service(UnitId, bool),
    /// A team of the service above.
    Team(UnitId),
}

/// A row of the board.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it stands for.
    pub of: RowOf,
    /// Its name.
    pub name: String,
    /// People there on the day.
    pub people: u32,
    /// Teams that can be shown below.
    pub teams: u32,
    /// All columns together.
    pub all: Tally,
    /// One tally a column.
    pub cells: Vec<Tally>,
}

/// The board.
#[derive(Clone, Debug)]
pub struct Board {
    /// The clocks and how far the data reach.
    pub basis: Basis,
    /// Which percentage comes first.
    pub headline: Headline,
    /// Every requirement, whatever the set.
    pub total: Tally,
    /// People whom the filters leave in.
    pub people: u32,
    /// Of them, absent on the day.
    pub absent: u32,
    /// Units in which they work.
    pub teams: u32,
    /// Due-soon cells whose person has booked.
    pub due_soon_booked: u32,
    /// Sets with how many requirements each.
    pub sets: Vec<(String, u32)>,
    /// The set that is shown; none for all.
    pub set: Option<String>,
    /// The columns.
    pub columns: Vec<(RequirementId, String)>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Shows the board on a day.
pub fn show_board(spires: &Spires, actor: &Actor, wanted: &BoardAsked) -> Result<Board, Failure> {
    require(actor, Action::ReadBoard)?;
    spires.store.read(|conn| {
        let basis = wanted.asked.answered_by(conn, spires)?;
        let council = Council::load_with_latest(conn, &Scope::Everyone, &basis)?;
        council.require_unit(&Scope::Everyone, wanted.filters.unit)?;
        let booked = if basis.is_about_now(spires) {
            load_next_bookings(conn, Whom::Everybody, spires.now())?
        } else {
            HashMap::new()
        };
        board(&council, wanted, basis, &booked)
    })
}

#[derive(Clone, Debug, Default)]
struct Sums {
    people: u32,
    cells: Vec<Tally>,
}

impl Sums {
    fn add(&mut self, statuses: &[Status], columns: usize) {
        self.people += 1;
        self.cells.resize(columns, Tally::default());
        for (cell, status) in self.cells.iter_mut().zip(statuses) {
            cell.add(*status);
        }
    }

    fn row(&self, of: RowOf, name: String, teams: u32, columns: usize) -> Row {
        let mut cells = self.cells.clone();
        cells.resize(columns, Tally::default());
        let mut all = Tally::default();
        for cell in &cells {
            all.merge(cell);
        }
        Row {
            of,
            name,
            people: self.people,
            teams,
            all,
            cells,
        }
    }
}

fn board(
    council: &Council,
    wanted: &BoardAsked,
    basis: Basis,
    booked: &HashMap<PersonId, Vec<NextBooking>>,
) -> Result<Board, Failure> {
    let as_at = basis.as_at;
    let ComplianceSettings {
        headline,
        due_soon_days,
    } = basis.settings;
    let rules = council.rules_on(as_at);
    let sets = sets_of(&rules);
    let set = chosen(&sets, &wanted.set)?;
    let shown: Vec<bool> = rules
        .iter()
        .map(|rule| set.as_ref().is_none_or(|name| rule.set == *name))
        .collect();
    let columns: Vec<(RequirementId, String)> = rules
        .iter()
        .zip(&shown)
        .filter(|(_, shown)| **shown)
        .map(|(rule, _)| (rule.requirement.id, rule.name.clone()))
        .collect();
    let mut everybody = Sums::default();
    let mut services: BTreeMap<UnitId, (Sums, BTreeMap<UnitId, Sums>)> = BTreeMap::new();
    let (mut total, mut absent, mut due_soon_booked) = (Tally::default(), 0, 0);
    let mut statuses: Vec<Status> = Vec::with_capacity(columns.len());
    for (member, post) in council.in_post(&wanted.filters, as_at) {
        statuses.clear();
        let bookings = booked.get(&member.id()).map_or(&[][..], Vec::as_slice);
        for (rule, shown) in rules.iter().zip(&shown) {
            let status = cell(member, rule, as_at, due_soon_days).status;
            total.add(status);
            if *shown {
                statuses.push(status);
            }
            if status == Status::DueSoon && is_booked(rule, bookings, as_at) {
                due_soon_booked += 1;
            }
        }
        absent += u32::from(member.facts.away_on(as_at).is_some());
        let service = council.units.service_of(post.unit);
        let (sums, teams) = services.entry(service).or_default();
        everybody.add(&statuses, columns.len());
        sums.add(&statuses, columns.len());
        teams
            .entry(post.unit)
            .or_default()
            .add(&statuses, columns.len());
    }
    let rows = rows(council, &wanted.open, &everybody, &services, columns.len());
    Ok(Board {
        basis,
        headline,
        total,
        people: everybody.people,
        absent,
        teams: services.values().map(|(_, teams)| count(teams.len())).sum(),
        due_soon_booked,
        sets,
        set,
        columns,
        rows,
    })
}

fn rows(
    council: &Council,
    open: &Open,
    everybody: &Sums,
    services: &BTreeMap<UnitId, (Sums, BTreeMap<UnitId, Sums>)>,
    columns: usize,
) -> Vec<Row> {
    let teams = services.values().map(|(_, teams)| count(teams.len())).sum();
    let mut rows = vec![everybody.row(RowOf::All, "All services".to_owned(), teams, columns)];
    let name = |unit: UnitId| council.units.name(unit).to_owned();
    let mut order: Vec<_> = services.iter().collect();
    order.sort_by_key(|(unit, (sums, _))| (std::cmp::Reverse(sums.people), name(**unit)));
    for (service, (sums, teams)) in order {
        // A service without teams of its own has nothing to open.
        let below = if teams.keys().eq([service]) {
            0
        } else {
            count(teams.len())
        };
        let is_open = below > 0
            && match open {
                Open::Nothing => false,
                Open::Everything => true,
                Open::These(these) => these.contains(service),
            };
        rows.push(sums.row(
            RowOf::Service(*service, is_open),
            name(*service),
            below,
            columns,
        ));
        if is_open {
            let mut below: Vec<_> = teams.iter().collect();
            below.sort_by_key(|(unit, _)| name(**unit));
            rows.extend(
                below
                    .into_iter()
                    .map(|(unit, sums)| sums.row(RowOf::Team(*unit), name(*unit), 0, columns)),
            );
        }
    }
    rows
}

fn is_booked(rule: &Rule, bookings: &[NextBooking], as_at: chrono::NaiveDate) -> bool {
    rule.requirement
        .version_on(as_at)
        .is_some_and(|(_, version)| {
            bookings
                .iter()
                .any(|booking| version.accepts.contains(&Item::Course(booking.course)))
        })
}

fn sets_of(rules: &[&Rule]) -> Vec<(String, u32)> {
    let mut sets: Vec<(String, u32)> = Vec::new();
    for rule in rules {
        match sets.iter_mut().find(|(name, _)| *name == rule.set) {
            Some((_, count)) => *count += 1,
            None => sets.push((rule.set.clone(), 1)),
        }
    }
    sets
}

fn chosen(sets: &[(String, u32)], asked: &SetAsked) -> Result<Option<String>, Failure> {
    match asked {
        SetAsked::All => Ok(None),
        SetAsked::First => Ok(sets.first().map(|(name, _)| name.clone())),
        SetAsked::Named(name) if sets.iter().any(|(set, _)| set == name) => Ok(Some(name.clone())),
        SetAsked::Named(_) => Err(Failure::invalid(
            "/set",
            "There is no such set of requirements on this day.",
        )),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

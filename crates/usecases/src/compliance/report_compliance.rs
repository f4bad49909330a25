//! The figures of a whole council on a day.

use domain::access::{Action, Actor};
use domain::compliance::Tally;
use std::collections::BTreeMap;
use store::people::Scope;

use super::clocks::{Asked, Basis};
use super::council::{Council, Filters, cell};
use crate::access::require;
use crate::{Failure, Spires};

/// A tally with the people behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// People in post on the day.
    pub people: u32,
    /// Their cells.
    pub tally: Tally,
}

/// The figures of a whole council on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The clocks and how far the data reach.
    pub basis: Basis,
    /// Everybody, every requirement.
    pub total: Counted,
    /// By the name of the service of the main post.
    pub by_service: BTreeMap<String, Counted>,
    /// By the name of the requirement, each that is in force on the day.
    pub by_requirement: BTreeMap<String, Tally>,
}

/// Reports mandatory training of the whole council on a day.
pub fn report_compliance(spires: &Spires, actor: &Actor, asked: Asked) -> Result<Report, Failure> {
    require(actor, Action::ReadBoard)?;
    spires.store.read(|conn| {
        let basis = asked.answered_by(conn, spires)?;
        let council = Council::load_with_latest(conn, &Scope::Everyone, &basis)?;
        Ok(report(&council, basis))
    })
}

fn report(council: &Council, basis: Basis) -> Report {
    let as_at = basis.as_at;
    let rules = council.rules_on(as_at);
    let mut total = Counted::default();
    let mut by_service: BTreeMap<String, Counted> = BTreeMap::new();
    let mut by_rule = vec![Tally::default(); rules.len()];
    for (member, post) in council.in_post(&Filters::default(), as_at) {
        let mut tally = Tally::default();
        for (rule, sum) in rules.iter().zip(&mut by_rule) {
            let status = cell(member, rule, as_at, basis.settings.due_soon_days).status;
            tally.add(status);
            sum.add(status);
        }
        let service = council.units.name(council.units.service_of(post.unit));
        for counted in [
            &mut total,
            by_service.entry(service.to_owned()).or_default(),
        ] {
            counted.people += 1;
            counted.tally.merge(&tally);
        }
    }
    let names = rules.iter().map(|rule| rule.name.clone());
    Report {
        basis,
        total,
        by_service,
        by_requirement: names.zip(by_rule).collect(),
    }
}

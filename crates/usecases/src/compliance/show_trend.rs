//! The twelve months to a day.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::civil::{month_end, months_before};
use domain::compliance::{Headline, Tally, assess};
use domain::ids::RequirementId;
use store::compliance::{History, load_history};
use store::people::Scope;

use super::clocks::{Asked, Basis};
use super::council::{Council, Filters};
use crate::access::require;
use crate::{Failure, Spires};

/// One day of a trend.
#[derive(Clone, Debug)]
pub struct TrendPoint {
    /// The day.
    pub as_at: NaiveDate,
    /// All requirements together.
    pub total: Tally,
    /// One tally a requirement, in the order of the trend's.
    pub by_requirement: Vec<Tally>,
}

/// The twelve months to a day.
#[derive(Clone, Debug)]
pub struct Trend {
    /// The clocks and how far the data reach.
    pub basis: Basis,
    /// Which percentage comes first.
    pub headline: Headline,
    /// The requirements in force on the last day.
    pub requirements: Vec<(RequirementId, String)>,
    /// Twelve month ends and the day itself.
    pub points: Vec<TrendPoint>,
}

/// Shows how a board came to be what it is: twelve month ends, and the day.
pub fn show_trend(
    spires: &Spires,
    actor: &Actor,
    asked: Asked,
    filters: &Filters,
) -> Result<Trend, Failure> {
    require(actor, Action::ReadBoard)?;
    spires.store.read(|conn| {
        let basis = asked.answered_by(conn, spires)?;
        let mut council = Council::load(conn, &Scope::Everyone, &basis)?;
        council.require_unit(&Scope::Everyone, filters.unit)?;
        let history = load_history(conn, basis.knowing)?;
        let headline = basis.settings.headline;
        let due_soon_days = basis.settings.due_soon_days;
        let points = days_of(basis.as_at)
            .map(|day| {
                point(
                    &mut council,
                    &history,
                    filters,
                    basis.as_at,
                    day,
                    due_soon_days,
                )
            })
            .collect();
        let requirements = council
            .rules_on(basis.as_at)
            .iter()
            .map(|rule| (rule.requirement.id, rule.name.clone()))
            .collect();
        Ok(Trend {
            basis,
            headline,
            requirements,
            points,
        })
    })
}

/// The twelve month ends before a day, oldest first, and the day.
fn days_of(as_at: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (1..=12)
        .rev()
        .map(move |months| month_end(months_before(as_at, months)))
        .chain([as_at])
}

fn point(
    council: &mut Council,
    history: &History,
    filters: &Filters,
    last: NaiveDate,
    day: NaiveDate,
    due_soon_days: u32,
) -> TrendPoint {
    for member in &mut council.members {
        member.facts.evidence = history.latest(member.id(), day).into();
    }
    let rules = council.rules_on(last);
    let mut by_requirement = vec![Tally::default(); rules.len()];
    for (member, _) in council.in_post(filters, day) {
        for (rule, sum) in rules.iter().zip(&mut by_requirement) {
            sum.add(assess(&member.facts, &rule.requirement, day, due_soon_days).status);
        }
    }
    let mut total = Tally::default();
    for sum in &by_requirement {
        total.merge(sum);
    }
    TrendPoint {
        as_at: day,
        total,
        by_requirement,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trend_is_twelve_month_ends_and_the_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let days: Vec<NaiveDate> = days_of(day("2026-11-20")).collect();
        assert_eq!(days.len(), 13);
        assert_eq!(days.first(), Some(&day("2025-11-30")));
        assert_eq!(days.get(11), Some(&day("2026-10-31")));
        assert_eq!(days.last(), Some(&day("2026-11-20")));
        assert_eq!(days_of(day("2026-03-31")).nth(11), Some(day("2026-02-28")));
    }
}

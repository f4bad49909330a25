//! Every rule, in its version of a day.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use store::compliance::{load_course_names, load_rules, load_units};

use super::rule_words::{Names, RuleInWords};
use crate::access::require;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Lists the rules in the order of the columns, each in its version of a day (today when left out).
pub fn list_requirements(
    spires: &Spires,
    actor: &Actor,
    as_at: Option<NaiveDate>,
    request: PageRequest,
) -> Result<PageOf<RuleInWords>, Failure> {
    require(actor, Action::ReadRules)?;
    let as_at = as_at.unwrap_or_else(|| spires.today());
    spires.store.read(|conn| {
        let units = load_units(conn)?;
        let courses = load_course_names(conn)?;
        let names = Names {
            units: &units,
            courses: &courses,
        };
        let rules = load_rules(conn, spires.now())?;
        let total = i64::try_from(rules.len()).unwrap_or(i64::MAX);
        let skip = usize::try_from(request.offset).unwrap_or(0);
        let take = usize::try_from(request.limit).unwrap_or(0);
        let shown = rules
            .iter()
            .skip(skip)
            .take(take)
            .map(|rule| names.rule(rule, as_at));
        Ok(PageOf::of(shown.collect(), total, request))
    })
}

use contract::people::UnitView;
use domain::access::Scope;
use domain::words;

use crate::pages::people::unit_name;

/// What a grant covers, in words.
pub(super) fn scope_words(scope: &Scope, units: &[UnitView]) -> String {
    match scope {
        Scope::Service => "The whole service".to_owned(),
        Scope::Unit(id) => unit_name(units, *id).unwrap_or_else(|| "One unit".to_owned()),
        Scope::Cohort(name) => format!("Cohort {name}"),
        Scope::Panel(name) => format!("Panel {name}"),
        Scope::Partner(name) => format!("Partner {name}"),
        Scope::People(people) => words::count(people.len() as u64, "named person", "named people"),
    }
}

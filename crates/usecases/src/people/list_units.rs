//! The org tree.

use domain::access::{Action, Actor};
use store::people::{UnitRow, unit_tree};

use crate::access::require_any;
use crate::{Failure, Spires};

/// Every directorate, service and team, by name. Names of units are no personal data, so whoever
/// may see some people may see the whole tree.
pub fn list_units(spires: &Spires, actor: &Actor) -> Result<Vec<UnitRow>, Failure> {
    require_any(actor, Action::ReadCompliance)?;
    let tree = spires.store.read(unit_tree)?;
    let mut units: Vec<UnitRow> = tree.into_values().collect();
    units.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(units)
}

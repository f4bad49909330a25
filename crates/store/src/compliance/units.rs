//! The org tree.

use crate::people::{UnitRow, unit_tree, with_all_above};
use crate::{DbConnection, StoreError};
use domain::ids::UnitId;
use std::collections::BTreeMap;

/// The org tree: directorates, services, teams.
#[derive(Clone, Debug, Default)]
pub struct UnitTree {
    units: BTreeMap<UnitId, UnitRow>,
}

impl UnitTree {
    /// The unit first, then what it lies in, up to the root.
    pub fn path(&self, unit: UnitId) -> Vec<UnitId> {
        with_all_above(&self.units, unit)
    }

    /// The unit's name; empty for an unknown unit.
    pub fn name(&self, unit: UnitId) -> &str {
        self.units.get(&unit).map_or("", |found| &found.name)
    }

    /// Whether there is such a unit.
    pub fn has(&self, unit: UnitId) -> bool {
        self.units.contains_key(&unit)
    }

    /// The service that a unit lies in, or is. Where the tree names none, the unit below the root, so that
    /// everybody stands somewhere.
    pub fn service_of(&self, unit: UnitId) -> UnitId {
        let path = self.path(unit);
        let service = path.iter().find(|id| {
            self.units
                .get(id)
                .is_some_and(|found| found.kind == "service")
        });
        service
            .or_else(|| path.iter().rev().nth(1))
            .copied()
            .unwrap_or(unit)
    }
}

/// Loads the org tree. One statement.
pub fn load_units(conn: &mut DbConnection) -> Result<UnitTree, StoreError> {
    Ok(UnitTree {
        units: unit_tree(conn)?,
    })
}

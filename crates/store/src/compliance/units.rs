//! The org tree.

use crate::schema::units;
use crate::sql_types::DbUuid;
use crate::{DbConnection, StoreError};
use diesel::prelude::*;
use domain::ids::UnitId;
use std::collections::HashMap;

/// One unit of the org tree.
#[derive(Clone, Debug)]
struct Unit {
    parent: Option<UnitId>,
    kind: String,
    name: String,
}

/// The org tree: directorates, services, teams.
#[derive(Clone, Debug, Default)]
pub struct UnitTree {
    units: HashMap<UnitId, Unit>,
}

impl UnitTree {
    /// The unit first, then what it lies in, up to the root.
    pub fn path(&self, unit: UnitId) -> Vec<UnitId> {
        let mut path = vec![unit];
        let mut at = unit;
        while let Some(parent) = self.units.get(&at).and_then(|found| found.parent) {
            if path.contains(&parent) {
                break;
            }
            path.push(parent);
            at = parent;
        }
        path
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
    let rows: Vec<(DbUuid, Option<DbUuid>, String, String)> = units::table
        .select((units::id, units::parent_id, units::kind, units::name))
        .load(conn)?;
    let units = rows.into_iter().map(|(id, parent, kind, name)| {
        let parent = parent.map(DbUuid::id);
        (id.id(), Unit { parent, kind, name })
    });
    Ok(UnitTree {
        units: units.collect(),
    })
}

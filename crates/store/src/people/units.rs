//! The org tree: directorate, service, team. It is small, so it is read whole.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use domain::ids::UnitId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::units;
use crate::sql_types::DbUuid;

/// A node of the org tree.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = units)]
pub struct UnitRow {
    /// Its id.
    #[diesel(deserialize_as = DbUuid)]
    pub id: UnitId,
    /// The unit above; none for a directorate.
    pub parent_id: Option<DbUuid>,
    /// `directorate`, `service` or `team`.
    pub kind: String,
    /// Its name.
    pub name: String,
}

/// Every unit, by its id.
pub fn unit_tree(conn: &mut DbConnection) -> Result<BTreeMap<UnitId, UnitRow>, StoreError> {
    let rows: Vec<UnitRow> = units::table.select(UnitRow::as_select()).load(conn)?;
    Ok(rows.into_iter().map(|unit| (unit.id, unit)).collect())
}

/// A unit and all above it, the unit first.
pub fn with_all_above(tree: &BTreeMap<UnitId, UnitRow>, unit: UnitId) -> Vec<UnitId> {
    let mut path = Vec::new();
    let mut next = Some(unit);
    while let Some(id) = next {
        // A loop in the data must not hang a request.
        if path.contains(&id) {
            break;
        }
        path.push(id);
        next = tree.get(&id).and_then(|row| row.parent_id).map(DbUuid::id);
    }
    path
}

/// A unit and all below it.
pub fn with_all_below(tree: &BTreeMap<UnitId, UnitRow>, unit: UnitId) -> BTreeSet<UnitId> {
    tree.keys()
        .copied()
        .filter(|id| with_all_above(tree, *id).contains(&unit))
        .collect()
}

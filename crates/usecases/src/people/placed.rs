//! Where a unit is: its team and the service above it.

use std::collections::BTreeMap;

use domain::ids::UnitId;
use store::people::{PostRow, UnitRow, with_all_above};

/// A unit as people speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The unit's own name.
    pub team: String,
    /// The service that holds it, where there is one.
    pub service: Option<String>,
}

impl Place {
    pub(super) fn of(tree: &BTreeMap<UnitId, UnitRow>, unit: UnitId) -> Self {
        let named = |id: &UnitId| tree.get(id);
        let path = with_all_above(tree, unit);
        let team = path
            .first()
            .and_then(named)
            .map(|unit| unit.name.clone())
            .unwrap_or_default();
        let service = path
            .iter()
            .filter_map(named)
            .find(|unit| unit.kind == "service")
            .map(|unit| unit.name.clone());
        Self { team, service }
    }
}

/// A post with where it is and what its title gives.
#[derive(Clone, Debug)]
pub struct PlacedPost {
    /// The post.
    pub post: PostRow,
    /// Where.
    pub place: Place,
    /// Role groups that the job title gives today.
    pub role_groups: Vec<String>,
}

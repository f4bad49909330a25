//! The org tree.

use domain::ids::UnitId;
use serde::{Deserialize, Serialize};

/// A directorate, service or team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitView {
    /// Its id.
    pub id: UnitId,
    /// The unit above; none for a directorate.
    pub parent_id: Option<UnitId>,
    /// `directorate`, `service` or `team`.
    pub kind: String,
    /// Its name.
    pub name: String,
}

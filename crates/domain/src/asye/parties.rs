//! Who must agree when dates move.

use serde::{Deserialize, Serialize};

/// One of the four who agree a timeline; until all have, the standing dates stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AsyeParty))]
pub enum Party {
    /// The newly qualified social worker.
    Nqsw,
    /// Their ASYE assessor.
    Assessor,
    /// Their ASYE line manager, who may differ from the manager in the HR file.
    LineManager,
    /// The ASYE co-ordinator.
    Coordinator,
}

impl Party {
    /// All four, in the order in which they are listed on screens.
    pub const ALL: [Self; 4] = [
        Self::Nqsw,
        Self::Assessor,
        Self::LineManager,
        Self::Coordinator,
    ];

    /// The stable word, as stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Nqsw => "nqsw",
            Self::Assessor => "assessor",
            Self::LineManager => "line_manager",
            Self::Coordinator => "coordinator",
        }
    }
}

impl std::str::FromStr for Party {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|party| party.as_str() == text)
            .ok_or(())
    }
}

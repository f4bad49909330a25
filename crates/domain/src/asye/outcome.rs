//! How a programme ended.

use serde::{Deserialize, Serialize};

/// The panel's outcome, decided on the assessor's recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AsyeOutcome))]
pub enum Outcome {
    /// Passed.
    Pass,
    /// Given more time; the programme goes on to the moved final dates.
    Extended,
    /// Did not pass.
    Fail,
    /// Left the programme.
    Withdrawn,
    /// Went on with it at another employer.
    Transferred,
}

impl Outcome {
    /// Whether nothing more is expected of the programme.
    pub fn closes(self) -> bool {
        self != Self::Extended
    }

    /// The stable word, as stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Extended => "extended",
            Self::Fail => "fail",
            Self::Withdrawn => "withdrawn",
            Self::Transferred => "transferred",
        }
    }
}

impl std::str::FromStr for Outcome {
    type Err = ();
    /// Reads what a tracker file or the database says, whatever the capitals: "Pass", "passed", "Failed".
    fn from_str(text: &str) -> Result<Self, ()> {
        match text.trim().to_lowercase().as_str() {
            "pass" | "passed" => Ok(Self::Pass),
            "extended" | "extension" => Ok(Self::Extended),
            "fail" | "failed" => Ok(Self::Fail),
            "withdrawn" | "withdrew" => Ok(Self::Withdrawn),
            "transferred" | "transfer" => Ok(Self::Transferred),
            _ => Err(()),
        }
    }
}

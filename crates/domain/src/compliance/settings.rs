use serde::{Deserialize, Serialize};

use super::Headline;

/// What a council chooses about its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplianceSettings {
    /// The percentage that stands first.
    pub headline: Headline,
    /// Covered, with at most so many days left, is due soon.
    pub due_soon_days: u32,
}

impl ComplianceSettings {
    /// Beyond half a year "soon" says nothing.
    pub const MOST_DUE_SOON_DAYS: u32 = 183;
}

impl Default for ComplianceSettings {
    fn default() -> Self {
        Self {
            headline: Headline::default(),
            due_soon_days: 60,
        }
    }
}

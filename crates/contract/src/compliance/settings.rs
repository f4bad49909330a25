use domain::compliance::Headline;
use serde::{Deserialize, Serialize};

/// What the council has chosen about its figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplianceSettingsView {
    /// The percentage that stands first.
    pub headline: Headline,
    /// Covered, with at most so many days left, is due soon.
    #[cfg_attr(feature = "openapi", schema(example = 60))]
    pub due_soon_days: u32,
    /// Goes up with each change; the `ETag`.
    pub edition: i32,
}

/// A new choice. Every figure follows at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ComplianceSettingsRequest {
    /// The percentage that stands first.
    pub headline: Headline,
    /// Covered, with at most so many days left, is due soon; 0 to 183.
    #[cfg_attr(feature = "openapi", schema(example = 60, maximum = 183))]
    pub due_soon_days: u32,
}

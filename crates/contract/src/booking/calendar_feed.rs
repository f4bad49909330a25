use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Whether the viewer has a calendar feed. The link itself is shown only when it is made, for only
/// its hash is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalendarFeedView {
    /// When the present link was made; null where there is none.
    pub made_at: Option<DateTime<Utc>>,
}

/// A new secret link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalendarFeedLink {
    /// The whole address for Outlook, Google or Apple. Whoever has it sees the bookings.
    pub url: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How the viewer stands to a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NeedStatus {
    /// Required and past its day.
    Overdue,
    /// Required and runs out within the days of the setting.
    DueSoon,
    /// Required and not done, inside the time allowed.
    NotYetDue,
    /// Required and met.
    Met,
    /// Exempt from it.
    Exempt,
    /// Not required, and done once.
    Done,
}

/// How the viewer stands to a course, for the tag beside its title.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NeedView {
    /// How it stands.
    pub status: NeedStatus,
    /// The words of the tag: "Overdue for you", "Met until 15 April 2029", "Done 12 November 2026".
    pub words: String,
    /// The last day on which it is not late; null where nothing is due.
    pub due_on: Option<NaiveDate>,
}

//! How far the recording of a batch is.

use serde::{Deserialize, Serialize};

/// Where the recording stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProgressState {
    /// Not asked for yet, or thrown away.
    NotStarted,
    /// Rows are being recorded; none can be seen before the end.
    Running,
    /// The whole batch is recorded.
    Done,
    /// Nothing was recorded; `message` says why.
    Failed,
}

/// How far the recording is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgressView {
    /// Where it stands.
    pub state: ProgressState,
    /// Rows done.
    pub done: u64,
    /// Rows to do.
    pub total: u64,
    /// What to tell: "1,240 of 8,328 rows", or why nothing was recorded.
    pub message: String,
}

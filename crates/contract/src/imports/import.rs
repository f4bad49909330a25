//! One uploaded file and what became of it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::ImportId;
use serde::{Deserialize, Serialize};

use super::ImportKind;
use super::columns::ColumnView;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// Read; nothing has been changed.
    DryRun,
    /// Being recorded.
    Applying,
    /// Recorded.
    Applied,
    /// Recorded, and later voided as a whole.
    Undone,
    /// A dry run that was thrown away.
    Discarded,
}

/// One import in the list, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportSummary {
    /// Which.
    pub id: ImportId,
    /// What the file holds.
    pub kind: ImportKind,
    /// Its name on the sender's computer.
    pub file_name: String,
    /// The day that the file speaks of.
    pub on: NaiveDate,
    /// What became of it.
    pub state: ImportState,
    /// Rows below the header.
    pub rows: u64,
    /// Rows that are, or would be, kept.
    pub accepted: u64,
    /// Rows that stay out.
    pub stay_out: u64,
    /// When it was read.
    pub read_at: DateTime<Utc>,
    /// Name of who sent it.
    pub sent_by: String,
    /// When it was recorded.
    pub applied_at: Option<DateTime<Utc>>,
    /// When it was undone.
    pub undone_at: Option<DateTime<Utc>>,
}

/// One line of the table of results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CountView {
    /// `accepted`, a finding's code, or what would change (`recorded`, `unchanged`, `new_people` …).
    pub code: String,
    /// The tag: "Unknown person".
    pub title: String,
    /// What it means.
    pub meaning: String,
    /// How many.
    pub count: u64,
    /// Whether these are rows that stay out.
    pub stays_out: bool,
    /// Whether the findings list can be filtered by this code.
    pub is_finding: bool,
}

/// Something that was put right while reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadingView {
    /// "Matched by email", "Dates".
    pub title: String,
    /// "59 rows without a user ID".
    pub text: String,
}

/// One import in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportView {
    /// What the list shows.
    pub summary: ImportSummary,
    /// "e-learning completions".
    pub title: String,
    /// Encoding and delimiter in words: "UTF-8 with BOM, commas".
    pub read_as: String,
    /// The columns and what they are read as.
    pub columns: Vec<ColumnView>,
    /// Results: first what is kept, then by code.
    pub counts: Vec<CountView>,
    /// What was put right while reading.
    pub readings: Vec<ReadingView>,
    /// Findings in all.
    pub findings: u64,
    /// What applying does, or did, in one sentence: "Records 8,037 completions."
    pub effect: String,
    /// Whether this dry run may be applied now.
    pub can_apply: bool,
    /// Whether this batch may be undone now.
    pub can_undo: bool,
    /// Why it may not be applied or undone, where that needs saying.
    pub refused_because: Option<String>,
}

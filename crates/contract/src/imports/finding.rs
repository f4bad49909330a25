//! Rows that are not simply accepted.

use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

use super::FindingCode;

/// Somebody on the staff list who may be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuggestionView {
    /// Who.
    pub person_id: PersonId,
    /// Six digits.
    pub employee_no: String,
    /// First and last name.
    pub name: String,
    /// Name of the team of the main post.
    pub team: Option<String>,
}

/// One cell of the row, to recognise it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingCellView {
    /// Heading of the column.
    pub column: String,
    /// What the file says.
    pub value: String,
    /// Whether this is the cell that decided.
    pub decided: bool,
}

/// One remark about one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindingView {
    /// Line of the file; none for what the file does not hold.
    pub line: Option<u32>,
    /// Heading of the column that decided; none where the whole row did.
    pub column: Option<String>,
    /// What was found.
    pub code: FindingCode,
    /// Whether the row is left out, rather than kept with a remark.
    pub stays_out: bool,
    /// One sentence: why, and what to do.
    pub message: String,
    /// Up to five telling cells of the row.
    pub cells: Vec<FindingCellView>,
    /// Who may be meant, likeliest first; up to three.
    pub suggestions: Vec<SuggestionView>,
}

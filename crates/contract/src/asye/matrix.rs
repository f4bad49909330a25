//! PQS × PCF.

use chrono::NaiveDate;
use domain::asye::matrix::Strength;
use domain::ids::{FrameworkId, PieceId, StandardId};
use serde::{Deserialize, Serialize};

/// The evidence of one NQSW by statement and domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceMatrixView {
    /// The day on which it was worked out.
    pub as_of: NaiveDate,
    /// The NQSW's name.
    pub name: String,
    /// The framework of the rows.
    pub statements_id: FrameworkId,
    /// Its title.
    pub statements_title: String,
    /// The framework of the columns.
    pub capabilities_id: FrameworkId,
    /// Its title.
    pub capabilities_title: String,
    /// The level at which both are read, in words.
    pub level: Option<String>,
    /// Pieces that are counted at least once.
    pub pieces: u32,
    /// Columns, in the framework's order.
    pub columns: Vec<EvidenceColumnView>,
    /// Rows, in the framework's order.
    pub rows: Vec<EvidenceRowView>,
    /// Statements and domains without any piece.
    pub gaps: Vec<EvidenceGapView>,
    /// When the final assessment is due: gaps are to be closed before.
    pub final_on: NaiveDate,
}

/// A statement or domain, for a heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StandardRef {
    /// Which.
    pub id: StandardId,
    /// Short name.
    pub code: String,
    /// The publisher's number.
    pub number: String,
    /// Title.
    pub title: String,
}

/// A column: a domain, and all pieces tagged to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceColumnView {
    /// The domain.
    pub standard: StandardRef,
    /// All pieces tagged to it.
    pub total: EvidenceCellView,
}

/// A row: a statement, and one cell a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceRowView {
    /// The statement.
    pub standard: StandardRef,
    /// One a column.
    pub cells: Vec<EvidenceCellView>,
    /// All pieces tagged to the statement, each once.
    pub total: EvidenceCellView,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceCellView {
    /// How many pieces.
    pub count: u32,
    /// How many of them are observations.
    pub observed: u32,
    /// The step of strength.
    pub strength: Strength,
    /// The pieces.
    pub pieces: Vec<PieceId>,
}

/// A statement or domain without evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceGapView {
    /// Which.
    pub standard: StandardRef,
    /// Whether it is a domain (a column) rather than a statement (a row).
    pub is_domain: bool,
    /// In a sentence.
    pub message: String,
}

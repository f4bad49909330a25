//! A programme template.

use chrono::NaiveDate;
use domain::asye::programme::{Minimum, ReportKind};
use domain::ids::FrameworkId;
use serde::{Deserialize, Serialize};

/// A programme template in one version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgrammeView {
    /// Code and version, joined by a colon.
    pub key: String,
    /// What people call it.
    pub title: String,
    /// Length in months for somebody full-time.
    pub months: u32,
    /// First day on which somebody may start on it.
    pub effective_from: NaiveDate,
    /// Last such day; null while no end is known.
    pub effective_to: Option<NaiveDate>,
    /// Minimum evidence.
    pub minimum: Minimum,
    /// The framework of the matrix's rows; null where it is not in the database.
    pub statements: Option<FrameworkId>,
    /// The framework of the matrix's columns; null where it is not in the database.
    pub capabilities: Option<FrameworkId>,
    /// Kinds of assessed written report.
    pub report_kinds: Vec<ReportKind>,
    /// The parts that are held, in order.
    pub parts: Vec<ProgrammePartView>,
}

/// A part of a template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProgrammePartView {
    /// Short name.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// The month by whose end it is due.
    pub month: u32,
    /// What it holds, by title.
    pub items: Vec<String>,
}

//! The figures of a whole council on a day, as a report prints them.

use super::figures::BasisView;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The figures of a whole council on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplianceReport {
    /// Everybody and every requirement.
    pub total: ReportFigures,
    /// By the name of the service of the main post.
    pub by_service: BTreeMap<String, ReportFigures>,
    /// By the name of the requirement; `people` is left out.
    pub by_requirement: BTreeMap<String, ReportFigures>,
    /// The two clocks and how far the data reach.
    pub basis: BasisView,
}

/// Counts and percentages of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportFigures {
    /// People in post on the day.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub people: Option<u32>,
    /// Compliant, due soon, not yet due and overdue.
    pub required: u32,
    /// Covered for longer than the due-soon days.
    pub compliant: u32,
    /// Covered, ending within the due-soon days.
    pub due_soon: u32,
    /// Inside the time allowed.
    pub not_yet_due: u32,
    /// Late.
    pub overdue: u32,
    /// Left out of the percentages.
    pub exempt: u32,
    /// Covered ÷ required, two decimals half up; null when nothing is required.
    pub covered_pct: Option<f64>,
    /// Covered ÷ (covered + overdue), two decimals half up; null when nothing is due.
    pub up_to_date_pct: Option<f64>,
}

//! What can be asked of lists and of the matrix.

use chrono::NaiveDate;
use domain::asye::{PieceKind, Standing};
use domain::ids::StandardId;
use serde::{Deserialize, Serialize};

/// Whom of the caseload to show.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct CaseloadQuery {
    /// Also those who have an outcome; only those in progress or about to start when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with_closed: Option<bool>,
}

/// The order of a list of NQSWs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NqswsSort {
    /// What is to be done first, first.
    #[default]
    NextStep,
    /// By last name.
    Name,
    /// By start.
    Start,
}

/// Which NQSWs to list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct NqswsQuery {
    /// Part of a name, whatever the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only this cohort.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cohort: Option<String>,
    /// Only this route.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// Only this standing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// What is to be done first, first, when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<NqswsSort>,
    /// Rows on a page: 1 to 200, 50 when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
    /// From `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(pattern = r"^[0-9]{1,9}$"))]
    pub cursor: Option<String>,
}

/// Which pieces of a record to list; the newest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct PiecesQuery {
    /// Only this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PieceKind>,
    /// Only those tagged to this statement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<StandardId>,
    /// Only those tagged to this domain; with `statement`, those in the cell of both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<StandardId>,
    /// Rows on a page: 1 to 200, 50 when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
    /// From `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(pattern = r"^[0-9]{1,9}$"))]
    pub cursor: Option<String>,
}

/// Which pieces the matrix counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct MatrixQuery {
    /// Pieces dated from this day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Pieces dated up to and with this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Observations alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed_only: Option<bool>,
}

/// The day of the tracker report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct AsyeReportQuery {
    /// Today in London when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
}

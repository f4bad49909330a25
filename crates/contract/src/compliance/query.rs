//! What can be asked of the board and of what lies behind it. Everything left out has the value of the
//! first visit: today, as known now, everybody.

use chrono::{DateTime, NaiveDate, Utc};
use domain::compliance::{Staff, Status};
use domain::ids::{RequirementId, UnitId};
use serde::{Deserialize, Serialize};

/// A day, and what had been told by an instant.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct AsAtQuery {
    /// The day that is asked about; today in London when left out. May lie in the future.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_at: Option<NaiveDate>,
    /// Count only what Spires had been told by this instant; now when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_at: Option<DateTime<Utc>>,
}

/// The board on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct BoardQuery {
    /// The day that is asked about; today in London when left out. May lie in the future.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_at: Option<NaiveDate>,
    /// Count only what Spires had been told by this instant; now when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_at: Option<DateTime<Utc>>,
    /// Only people whose main post lies in this unit or below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// The requirement set of the columns, by name; the first when left out, `all` for every requirement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set: Option<String>,
    /// Services whose teams are shown: their ids separated by commas, or `all`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<String>,
    /// Everybody when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff: Option<Staff>,
    /// Leave out those absent on the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_absent: Option<bool>,
}

/// The cells behind a figure, one row a person and requirement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct BoardPeopleQuery {
    /// The day that is asked about; today in London when left out. May lie in the future.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_at: Option<NaiveDate>,
    /// Count only what Spires had been told by this instant; now when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_at: Option<DateTime<Utc>>,
    /// Only people whose main post lies in this unit or below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Only this requirement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requirement: Option<RequirementId>,
    /// Only requirements of this set, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set: Option<String>,
    /// Only this status; without it every status but `not_applicable`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Everybody when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff: Option<Staff>,
    /// Leave out those absent on the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_absent: Option<bool>,
    /// Part of the name of the person, the team or the manager, whatever the case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// `-due_on` (the default: latest due day first, as in a list to chase), `due_on`, `name`, `team`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<BoardPeopleSort>,
    /// Rows on a page: 1 to 200, 50 when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
    /// From `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(pattern = r"^[0-9]{1,9}$"))]
    pub cursor: Option<String>,
}

/// The order of the cells behind a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BoardPeopleSort {
    /// The latest due day first.
    #[default]
    #[serde(rename = "-due_on")]
    LatestDue,
    /// The earliest due day first.
    #[serde(rename = "due_on")]
    EarliestDue,
    /// By last name.
    #[serde(rename = "name")]
    Name,
    /// By service and team.
    #[serde(rename = "team")]
    Team,
}

/// The twelve months that end on a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct TrendQuery {
    /// The last day of the trend; today in London when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_at: Option<NaiveDate>,
    /// Count only what Spires had been told by this instant; now when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_at: Option<DateTime<Utc>>,
    /// Only people whose main post lay in this unit or below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Everybody when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff: Option<Staff>,
}

/// The rules in their versions of a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct RequirementsQuery {
    /// The day whose versions are shown; today in London when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_at: Option<NaiveDate>,
    /// Rules on a page: 1 to 200, 50 when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
    /// From `next_cursor` of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(pattern = r"^[0-9]{1,9}$"))]
    pub cursor: Option<String>,
}

//! People and their posts.

use chrono::NaiveDate;
use domain::ids::{PersonId, UnitId};
use serde::{Deserialize, Serialize};

/// Narrows the list of people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct PeopleQuery {
    /// Part of a name, address or employee number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// In this unit or below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Also people who have left.
    #[serde(default)]
    pub include_leavers: bool,
}

/// A line of the list of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonSummary {
    /// Their id.
    pub id: PersonId,
    /// First name and surname.
    pub name: String,
    /// Six digits, for employees.
    pub employee_no: Option<String>,
    /// Work e-mail.
    pub email: Option<String>,
    /// Job title of the main post.
    pub job_title: Option<String>,
    /// Team of the main post.
    pub team: Option<String>,
    /// Service of the main post.
    pub service: Option<String>,
    /// Last working day of the last post, for leavers.
    pub left_on: Option<NaiveDate>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonView {
    /// Their id.
    pub id: PersonId,
    /// First name and surname.
    pub name: String,
    /// Six digits, for employees.
    pub employee_no: Option<String>,
    /// Work e-mail.
    pub email: Option<String>,
    /// Social Work England registration number.
    pub swe_no: Option<String>,
    /// Whether they have an account.
    pub has_account: bool,
    /// Their line manager today.
    pub manager: Option<ManagerView>,
    /// Their posts, the newest first; the main post of a day before a second one.
    pub posts: Vec<PostView>,
}

/// Who manages somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ManagerView {
    /// Their id.
    pub id: PersonId,
    /// First name and surname.
    pub name: String,
}

/// One post.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostView {
    /// Job title.
    pub job_title: String,
    /// Role groups that the title gives today.
    pub role_groups: Vec<String>,
    /// Team.
    pub team: String,
    /// Service.
    pub service: Option<String>,
    /// `permanent`, `fixed_term`, `agency` …
    pub employment_type: String,
    /// Full-time equivalent, above 0 up to 1.
    pub fte: f64,
    /// First day.
    pub from: NaiveDate,
    /// Last working day; none while it lasts.
    pub to: Option<NaiveDate>,
    /// Whether it is the main post, which places the person in the org tree.
    pub is_main: bool,
}

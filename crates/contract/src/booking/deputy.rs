use chrono::NaiveDate;
use domain::ids::{DeputyId, PersonId};
use serde::{Deserialize, Serialize};

/// Somebody who answers requests in a manager's stead, from a day to a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeputyView {
    /// Which.
    pub id: DeputyId,
    /// In whose stead.
    pub manager_id: PersonId,
    /// Their name.
    pub manager_name: String,
    /// Who answers.
    pub deputy_id: PersonId,
    /// Their name.
    pub deputy_name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Whether it holds today; otherwise it is to come.
    pub is_standing: bool,
    /// Whether the viewer named them, and so may end it.
    pub is_own: bool,
}

/// Names somebody to answer in the viewer's stead. They get no other right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NameDeputyRequest {
    /// The work e-mail address of who is to answer; they need an account.
    #[cfg_attr(feature = "openapi", schema(example = "dev.earle@coventry.example"))]
    pub email: String,
    /// First day, today or later.
    pub from: NaiveDate,
    /// Last day, within a year.
    pub to: NaiveDate,
}

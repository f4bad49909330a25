//! Where compliance lives under the API.

use domain::ids::{PersonId, RequirementId};

/// The board: `GET` with [`super::BoardQuery`]; CSV by `Accept: text/csv`.
pub const BOARD: &str = "/api/v1/compliance/board";
/// The twelve months to a day: `GET` with [`super::TrendQuery`].
pub const TREND: &str = "/api/v1/compliance/trend";
/// The cells behind a figure: `GET` with [`super::BoardPeopleQuery`]; CSV by `Accept: text/csv`.
pub const BOARD_PEOPLE: &str = "/api/v1/compliance/people";
/// The figures of a whole council on a day: `GET` with [`super::AsAtQuery`].
pub const REPORT: &str = "/api/v1/compliance/report";
/// What the council chooses about its figures: `GET` a [`super::ComplianceSettingsView`]; `PUT` a
/// [`super::ComplianceSettingsRequest`] with `If-Match`.
pub const SETTINGS: &str = "/api/v1/compliance/settings";
/// Every rule: `GET`.
pub const REQUIREMENTS: &str = "/api/v1/requirements";
/// Template of [`person_requirements`], for the router.
pub const PERSON_REQUIREMENTS: &str = "/api/v1/people/{person_id}/requirements";
/// Template of [`proof`], for the router.
pub const PROOF: &str = "/api/v1/people/{person_id}/requirements/{requirement_id}";
/// Template of [`team_matrix`], for the router.
pub const TEAM_MATRIX: &str = "/api/v1/people/{person_id}/team-matrix";

/// What one person must hold and how it stands: `GET` with [`super::AsAtQuery`].
pub fn person_requirements(person: PersonId) -> String {
    format!("/api/v1/people/{person}/requirements")
}

/// Why one cell is as it is: `GET` with [`super::AsAtQuery`].
pub fn proof(person: PersonId, requirement: RequirementId) -> String {
    format!("/api/v1/people/{person}/requirements/{requirement}")
}

/// Person × requirement for those whom a manager leads: `GET` with [`super::AsAtQuery`];
/// CSV by `Accept: text/csv`.
pub fn team_matrix(manager: PersonId) -> String {
    format!("/api/v1/people/{manager}/team-matrix")
}

//! Enrolling somebody.

use chrono::NaiveDate;
use domain::asye::Fte;
use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

/// Enrols somebody on the programme that is open to start on that day, or on one named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EnrolNqswRequest {
    /// Who.
    pub person_id: PersonId,
    /// The programme's code and version, joined by a colon; the one open on `start_on` when left out.
    #[serde(default)]
    pub programme: Option<String>,
    /// First day of the programme.
    pub start_on: NaiveDate,
    /// Full-time equivalent.
    pub fte: Fte,
    /// The cohort.
    #[serde(default)]
    pub cohort: Option<String>,
    /// The route into social work.
    #[serde(default)]
    pub route: Option<String>,
    /// The host team, by name.
    #[serde(default)]
    pub host_team: Option<String>,
    /// The assessor.
    #[serde(default)]
    pub assessor_id: Option<PersonId>,
    /// The ASYE line manager; the manager in the HR file when left out.
    #[serde(default)]
    pub line_manager_id: Option<PersonId>,
}

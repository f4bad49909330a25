//! The audit log, to be searched.

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{AuditId, PersonId};
use serde::{Deserialize, Serialize};

/// Narrows the audit log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct AuditQuery {
    /// By this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<PersonId>,
    /// Concerning this person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<PersonId>,
    /// Of this operation: `place_booking`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// On or after this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// On or before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditEntry {
    /// Its id.
    pub id: AuditId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it; none for the system.
    pub actor_id: Option<PersonId>,
    /// Their name.
    pub actor: String,
    /// What was done, as the operation is named.
    pub action: String,
    /// To what kind of thing.
    pub subject_kind: String,
    /// To which one.
    pub subject_id: Option<String>,
    /// The person whom it concerns.
    pub about: Option<String>,
    /// The thing before, as JSON text; field names alone where the content is confidential.
    pub before: Option<String>,
    /// The thing after, likewise.
    pub after: Option<String>,
    /// The request that did it.
    pub request_id: Option<String>,
}

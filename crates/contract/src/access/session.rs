//! Signing in and out.

use chrono::{DateTime, Utc};
use domain::access::Role;
use domain::ids::{EnrolmentId, PersonId};
use serde::{Deserialize, Serialize};

/// Opens a session for a client that keeps its own tokens.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInRequest {
    /// Work e-mail address; case does not matter.
    #[cfg_attr(feature = "openapi", schema(example = "meera.joshi@coventry.example"))]
    pub email: String,
    /// The password.
    #[cfg_attr(feature = "openapi", schema(format = Password))]
    pub password: String,
}

/// Exchanges a refresh token.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RefreshRequest {
    /// The token of the last answer.
    pub refresh_token: String,
}

/// What carries the requests of a session.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tokens {
    /// Goes into `Authorization: Bearer`.
    pub access_token: String,
    /// When the access token stops counting.
    pub expires_at: DateTime<Utc>,
    /// Is exchanged for the next pair.
    pub refresh_token: String,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// The person.
    pub person_id: PersonId,
    /// First name and surname.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// Their roles today, each once.
    pub roles: Vec<Role>,
    /// The council's name, for the header.
    pub council_name: String,
    /// When the session ends unless something is done before.
    pub session_ends_at: DateTime<Utc>,
    /// Their own ASYE programme, the newest one; null for who is not and was not an NQSW.
    pub own_enrolment_id: Option<EnrolmentId>,
    /// What waits for them, for the navigation.
    pub waiting: Waiting,
}

/// How many things wait for the viewer in each part of Spires; 0 where they have no such part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Waiting {
    /// Own requirements that are overdue or due soon.
    pub due: u32,
    /// Requests for a place that the viewer answers, as a line manager or a deputy.
    pub requests: u32,
    /// Requests for a place that L&D answers, since nobody manages the person who could.
    pub unmanaged_requests: u32,
    /// Registers of sessions that the viewer gave and that are not closed yet.
    pub registers: u32,
    /// Things to do on the viewer's caseload as an ASYE assessor.
    pub asye: u32,
    /// Messages that were given up, for those who can send them again.
    pub messages: u32,
}

//! Signing in and out.

use chrono::{DateTime, Utc};
use domain::access::Role;
use domain::ids::PersonId;
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
}

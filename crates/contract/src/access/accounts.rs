//! Accounts and what they may do.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Role, Scope};
use domain::ids::{GrantId, PersonId};
use serde::{Deserialize, Serialize};

/// Narrows the list of accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct AccountQuery {
    /// Part of a name or address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

/// A line of the list of accounts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountSummary {
    /// Whose it is.
    pub person_id: PersonId,
    /// First name and surname.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// Whether a password was set; until then the invitation is open.
    pub is_set_up: bool,
    /// When the invitation went out.
    pub invited_at: DateTime<Utc>,
    /// Granted roles that stand today.
    pub roles: Vec<Role>,
}

/// One account with everything granted to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountView {
    /// Whose it is.
    pub person_id: PersonId,
    /// First name and surname.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// Whether a password was set.
    pub is_set_up: bool,
    /// When the invitation went out.
    pub invited_at: DateTime<Utc>,
    /// What was granted and not taken back, the newest first.
    pub grants: Vec<GrantView>,
}

/// A granted role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GrantView {
    /// Its id.
    pub id: GrantId,
    /// The role.
    pub role: Role,
    /// What it covers.
    pub scope: Scope,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none while it stands.
    pub to: Option<NaiveDate>,
    /// Who granted it; none for the command line.
    pub granted_by: Option<String>,
}

/// Gives a person an account and mails an invitation; again for an account not yet set up mails a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InviteRequest {
    /// The work e-mail address of somebody on the staff list.
    #[cfg_attr(feature = "openapi", schema(example = "meera.joshi@coventry.example"))]
    pub email: String,
}

/// Gives a person a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct GrantRequest {
    /// The role; those that follow from facts cannot be granted.
    pub role: Role,
    /// What it covers.
    pub scope: Scope,
    /// First day; today when it is left out.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day; none for a grant that stands until it is taken back.
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

//! URL paths.

use domain::ids::{GrantId, PersonId};

/// `POST` a [`super::SignInRequest`]: opens a session. `DELETE`: ends it.
pub const SESSION: &str = "/api/v1/session";
/// `POST`: exchanges the refresh token, from the cookie or a [`super::RefreshRequest`].
pub const SESSION_REFRESH: &str = "/api/v1/session/refresh";
/// `GET`: who is signed in ([`super::Me`]).
pub const ME: &str = "/api/v1/me";
/// `GET` who read my ASYE record and other confidential parts: a page of [`super::AuditEntry`].
pub const MY_READS: &str = "/api/v1/me/reads";
/// `GET` a page of [`super::AccountSummary`]; `POST` an [`super::InviteRequest`].
pub const ACCOUNTS: &str = "/api/v1/accounts";
/// Template of [`account`], for the router.
pub const ACCOUNT: &str = "/api/v1/accounts/{person_id}";
/// Template of [`grants`], for the router.
pub const GRANTS: &str = "/api/v1/accounts/{person_id}/grants";
/// Template of [`grant`], for the router.
pub const GRANT: &str = "/api/v1/accounts/{person_id}/grants/{grant_id}";
/// `GET` a page of [`super::AuditEntry`] ([`super::AuditQuery`]).
pub const AUDIT: &str = "/api/v1/audit";

/// `GET` one person's account ([`super::AccountView`]).
pub fn account(person: PersonId) -> String {
    format!("{ACCOUNTS}/{person}")
}

/// `POST` a [`super::GrantRequest`]: gives the person a role.
pub fn grants(person: PersonId) -> String {
    format!("{ACCOUNTS}/{person}/grants")
}

/// `DELETE`: takes a role back.
pub fn grant(person: PersonId, grant: GrantId) -> String {
    format!("{ACCOUNTS}/{person}/grants/{grant}")
}

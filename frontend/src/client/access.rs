//! Who is signed in.

use serde::Deserialize;

use super::{Ask, Outcome};

/// Renews the cookies of the session.
pub(super) const REFRESH: &str = "/api/v1/session/refresh";

const ME: &str = "/api/v1/me";

/// The viewer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) struct Me {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) roles: Vec<String>,
    #[serde(default)]
    pub(crate) council_name: String,
}

/// Who is signed in, and what for.
pub(crate) async fn me() -> Outcome<Me> {
    Ask::get(ME).read().await
}

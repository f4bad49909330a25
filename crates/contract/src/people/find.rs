//! Finding somebody by name.

use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

/// Looks for people by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct FindPeopleQuery {
    /// Part of a first name or surname, two letters or more; several words must all fit.
    pub q: String,
}

/// Somebody found by name, with what tells them from others of that name and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundPerson {
    /// Their id.
    pub id: PersonId,
    /// First name and surname.
    pub name: String,
    /// Team of the main post.
    pub team: Option<String>,
}

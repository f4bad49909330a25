//! URL paths.

use domain::ids::PersonId;

/// `GET` a page of [`super::PersonSummary`] ([`super::PeopleQuery`]), or CSV.
pub const PEOPLE: &str = "/api/v1/people";
/// Template of [`person`], for the router.
pub const PERSON: &str = "/api/v1/people/{person_id}";
/// `GET` anybody in post by name ([`super::FindPeopleQuery`]): a page of [`super::FoundPerson`].
pub const STAFF: &str = "/api/v1/staff";
/// `GET` the org tree: a list of [`super::UnitView`].
pub const UNITS: &str = "/api/v1/units";

/// `GET` one person ([`super::PersonView`]).
pub fn person(id: PersonId) -> String {
    format!("{PEOPLE}/{id}")
}

//! What people do: people, posts and org units.

mod find;
mod list_people;
mod list_units;
mod placed;
mod require_unit;
mod show_person;

pub(crate) use find::find;
pub use find::{FoundPerson, find_staff};
pub use list_people::{ListedPerson, PeopleSearch, list_people};
pub use list_units::list_units;
pub use placed::{Place, PlacedPost};
pub use show_person::{ShownPerson, show_person};
pub use store::people::UnitRow;

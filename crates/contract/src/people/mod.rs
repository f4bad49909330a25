//! On the wire: people, posts and org units.

mod find;
pub mod paths;
mod person;
mod unit;

pub use find::{FindPeopleQuery, FoundPerson};
pub use person::{ManagerView, PeopleQuery, PersonSummary, PersonView, PostView};
pub use unit::UnitView;

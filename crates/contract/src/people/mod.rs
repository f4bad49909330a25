//! On the wire: people, posts and org units.

pub mod paths;
mod person;
mod unit;

pub use person::{ManagerView, PeopleQuery, PersonSummary, PersonView, PostView};
pub use unit::UnitView;

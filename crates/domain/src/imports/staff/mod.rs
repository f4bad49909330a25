//! The HR file: rows, the people they describe, and what a later file changes.

mod compare;
mod file;
mod row;
mod span;

pub use compare::{Effect, KnownLink, KnownPerson, NewLink, PersonChange, compare};
pub use file::{FilePerson, StaffFile, StaffFileReader};
pub use row::{OrgPath, StaffRow, read_row};
pub use span::{KnownPost, NewPost, PostFacts};

//! Files that councils upload: columns, rows, findings.
//!
//! Everything here is pure: a row and what is already known go in, a fact to record or a finding
//! comes out. Source of the rules: the council's description of its own files.

pub mod asye;
pub mod attendance;
mod cells;
mod course_list;
pub mod courses;
pub mod elearning;
pub mod field;
pub mod finding;
pub mod kind;
pub mod mapping;
pub mod requirements;
pub mod role_groups;
mod roster;
pub mod staff;
pub mod value;
mod verdict;

pub use cells::{Cells, PlainRow};
pub use course_list::CourseList;
pub use finding::{Finding, FindingCode};
pub use kind::ImportKind;
pub use mapping::Columns;
pub use roster::{Roster, RosterPerson};
pub use verdict::{Note, RowReader, Verdict};

#[cfg(test)]
mod tests;

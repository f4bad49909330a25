//! Frameworks in the database.

mod find;
mod keep;

pub use find::{StandardRow, StoredFramework, framework, frameworks, standards_by_id};
pub use keep::keep_frameworks;

//! Files that councils upload: columns, rows, findings.
//!
//! Everything here is pure: a row and what is already known go in, a fact to record or a finding
//! comes out. Source of the rules: the council's description of its own files.

pub mod finding;
pub mod kind;

pub use finding::{Finding, FindingCode};
pub use kind::ImportKind;

//! What a kind of file holds.

use serde::{Deserialize, Serialize};

use super::ImportKind;

/// One field of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldView {
    /// Name for a mapping: `employee_no`.
    pub name: String,
    /// The heading in the template: "Employee No".
    pub heading: String,
    /// Whether a file without it is refused.
    pub needed: bool,
    /// What it holds and how it is read.
    pub explanation: String,
}

/// The template of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplateView {
    /// The kind.
    pub kind: ImportKind,
    /// What people call the file.
    pub title: String,
    /// Its fields, in the order of the template's columns.
    pub fields: Vec<FieldView>,
}

//! How the columns of a file are read.

use serde::{Deserialize, Serialize};

use super::ImportKind;
use super::template::FieldView;

/// One column put to one field by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MappingEntry {
    /// Heading of the column, as the file writes it.
    pub column: String,
    /// Name of the field, as in the template; none leaves the column unread.
    pub field: Option<String>,
}

/// Why a column is read as a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ColumnMatch {
    /// Said with this upload.
    ByHand,
    /// Said with an earlier upload of the kind.
    Remembered,
    /// The heading is a known name of the field.
    Synonym,
    /// The column is not read.
    Unread,
}

/// One column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ColumnView {
    /// Heading, as the file writes it.
    pub name: String,
    /// Name of the field it is read as.
    pub field: Option<String>,
    /// Why.
    pub matched: ColumnMatch,
    /// Up to three values from the first rows, to recognise the column by.
    pub examples: Vec<String>,
}

/// How a file would be read, before the dry run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ColumnsView {
    /// What the file was said to hold.
    pub kind: ImportKind,
    /// Name of the file.
    pub file_name: String,
    /// Encoding and delimiter in words: "UTF-8 with BOM, commas".
    pub read_as: String,
    /// Rows below the header.
    pub rows: u64,
    /// The file's columns, in its order.
    pub columns: Vec<ColumnView>,
    /// The fields of the kind, needed ones first.
    pub fields: Vec<FieldView>,
    /// Names of needed fields that no column is read as yet.
    pub missing: Vec<String>,
}

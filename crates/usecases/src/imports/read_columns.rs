//! How the columns of a file would be read.

use domain::access::{Action, Actor};
use domain::imports::ImportKind;

use super::read_file::{open, remembered};
use super::stored::StoredColumn;
use super::upload::Upload;
use crate::access::require;
use crate::{Failure, Spires};

/// How a file would be read, before the dry run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnsRead {
    /// The kind.
    pub kind: ImportKind,
    /// Name of the file.
    pub file_name: String,
    /// Encoding and delimiter in words.
    pub read_as: String,
    /// Rows below the header.
    pub rows: u64,
    /// The columns, in the file's order.
    pub columns: Vec<StoredColumn>,
    /// Names of the needed fields that no column is read as.
    pub missing: Vec<&'static str>,
}

/// Matches the columns of a file by hand, memory and known headings. Writes nothing, and does not mind
/// a missing column.
pub fn read_import_columns(
    spires: &Spires,
    actor: &Actor,
    upload: &Upload,
) -> Result<ColumnsRead, Failure> {
    require(actor, Action::RunImports)?;
    let remembered = spires.store.read(|conn| remembered(conn, upload.kind))?;
    let file = open(upload.kind, &upload.bytes, &upload.by_hand, &remembered)?;
    Ok(ColumnsRead {
        kind: upload.kind,
        file_name: upload.file_name.clone(),
        read_as: file.read_as().to_owned(),
        rows: u64::try_from(file.rows().len()).unwrap_or(u64::MAX),
        columns: file.columns_with_examples(),
        missing: file
            .columns
            .missing()
            .into_iter()
            .map(|field| field.name)
            .collect(),
    })
}

//! Bytes to rows with known columns.

use documents::tables::{self, Row, Sheet};
use domain::imports::mapping::{Put, Refused, header_row};
use domain::imports::{Columns, ImportKind};
use store::DbConnection;

use super::stored::{StoredColumn, how_code};
use crate::Failure;

/// A file whose columns are known.
#[derive(Debug)]
pub(super) struct FileRead {
    sheet: Sheet,
    header: usize,
    pub(super) columns: Columns,
}

impl FileRead {
    /// The rows below the header.
    pub(super) fn rows(&self) -> &[Row] {
        self.sheet.rows.get(self.header + 1..).unwrap_or_default()
    }

    /// The header row.
    pub(super) fn header(&self) -> Option<&Row> {
        self.sheet.rows.get(self.header)
    }

    /// Encoding and delimiter in words.
    pub(super) fn read_as(&self) -> &str {
        &self.sheet.read_as.0
    }

    /// The columns with examples from the first rows.
    pub(super) fn columns_with_examples(&self) -> Vec<StoredColumn> {
        let mut described = Vec::new();
        for (index, column) in self.columns.columns.iter().enumerate() {
            let mut examples: Vec<String> = Vec::new();
            for cell in self.rows().iter().take(50).map(|row| row.cell(index)) {
                if !cell.is_empty() && !examples.iter().any(|other| other == cell) {
                    examples.push(cell.chars().take(60).collect());
                }
                if examples.len() == 3 {
                    break;
                }
            }
            described.push(StoredColumn {
                heading: column.heading.clone(),
                field: column.field.map(|field| field.name.to_owned()),
                how: how_code(column.how).to_owned(),
                examples,
            });
        }
        described
    }
}

/// Reads a file and matches its columns, without asking whether the needed ones are there. What is wrong
/// with the file as a whole refuses it with a sentence.
pub(super) fn open(
    kind: ImportKind,
    bytes: &[u8],
    by_hand: &[Put],
    remembered: &[Put],
) -> Result<FileRead, Failure> {
    let sheet = tables::read(bytes)
        .map_err(|unreadable| Failure::invalid("/file", unreadable.to_string()))?;
    let known: Vec<Put> = by_hand.iter().chain(remembered).cloned().collect();
    let header = header_row(kind, &sheet.rows, &known);
    let refuse = |refused: Refused| {
        let pointer = match refused {
            Refused::NoRows => "/file",
            _ => "/mapping",
        };
        Failure::invalid(pointer, refused.to_string())
    };
    let row = sheet
        .rows
        .get(header)
        .ok_or_else(|| refuse(Refused::NoRows))?;
    let columns = Columns::of_header(kind, row, by_hand, remembered).map_err(refuse)?;
    Ok(FileRead {
        sheet,
        header,
        columns,
    })
}

/// As [`open`], and refuses a file without a needed column or without rows.
pub(super) fn open_complete(
    kind: ImportKind,
    bytes: &[u8],
    by_hand: &[Put],
    remembered: &[Put],
) -> Result<FileRead, Failure> {
    let file = open(kind, bytes, by_hand, remembered)?;
    file.columns
        .clone()
        .complete()
        .map_err(|refused| Failure::invalid("/mapping", refused.to_string()))?;
    if file.rows().is_empty() {
        return Err(Failure::invalid("/file", Refused::NoRows.to_string()));
    }
    Ok(file)
}

/// How the columns of the kind were read last time.
pub(super) fn remembered(conn: &mut DbConnection, kind: ImportKind) -> Result<Vec<Put>, Failure> {
    let Some(json) = store::imports::load_mapping(conn, kind)? else {
        return Ok(Vec::new());
    };
    Ok(serde_json::from_str(&json)?)
}

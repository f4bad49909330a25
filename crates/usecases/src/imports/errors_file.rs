//! The rows that stay out, with the reason, as a file to put right and send again.

use std::collections::BTreeMap;

use documents::tables::{CsvText, Row};
use domain::access::{Action, Actor};
use domain::ids::ImportId;
use store::imports::{errors_of, file_of, find_import};

use super::read_file::open_complete;
use super::stored::{Import, ImportState};
use crate::access::require;
use crate::{Failure, Spires};

/// CSV of the original rows that stay out, each with its line and the reason in two more columns.
pub fn write_errors_file(spires: &Spires, actor: &Actor, id: ImportId) -> Result<String, Failure> {
    require(actor, Action::ReadImports)?;
    let (import, bytes, findings) = spires.store.read(|conn| {
        let import = Import::of(find_import(conn, id).map_err(Failure::or_missing("import"))?)?;
        if import.state == ImportState::Discarded {
            return Err(Failure::refused(
                "import-discarded",
                "The file was thrown away.",
            ));
        }
        Ok((import, file_of(conn, id)?, errors_of(conn, id)?))
    })?;
    let (by_hand, remembered) = &import.mapping;
    let file = open_complete(import.kind, &bytes, by_hand, remembered)?;
    let mut reasons: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for row in findings {
        if let Some(line) = row.finding.line.filter(|_| row.finding.code.stays_out()) {
            reasons.entry(line).or_default().push(row.finding.message);
        }
    }
    let width = file.columns.columns.len();
    let mut csv = CsvText::with_mark();
    let headings = file
        .header()
        .into_iter()
        .flat_map(Row::cells)
        .map(str::to_owned);
    csv.row(headings.chain(["Line".to_owned(), "Why it stays out".to_owned()]));
    for row in file.rows() {
        if let Some(reasons) = reasons.get(&row.line) {
            let cells = (0..width).map(|index| row.cell(index).to_owned());
            csv.row(cells.chain([row.line.to_string(), reasons.join(" ")]));
        }
    }
    Ok(csv.take())
}

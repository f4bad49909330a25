//! The findings of an import.

use domain::access::{Action, Actor};
use domain::ids::ImportId;
use domain::imports::{Finding, FindingCode};
use store::imports::{find_import, findings_page};

use super::stored::Beside;
use crate::access::require;
use crate::{Failure, PageOf, PageRequest, Spires};

/// A page of the findings by line, of one code or of all.
pub fn list_import_findings(
    spires: &Spires,
    actor: &Actor,
    id: ImportId,
    code: Option<FindingCode>,
    page: PageRequest,
) -> Result<PageOf<(Finding, Beside)>, Failure> {
    require(actor, Action::ReadImports)?;
    spires.store.read(|conn| {
        find_import(conn, id).map_err(Failure::or_missing("import"))?;
        let (rows, total) = findings_page(conn, id, code, page.limit, page.offset)?;
        let mut items = Vec::with_capacity(rows.len());
        for row in rows {
            items.push((row.finding, serde_json::from_str(&row.beside)?));
        }
        Ok(PageOf::of(items, total, page))
    })
}

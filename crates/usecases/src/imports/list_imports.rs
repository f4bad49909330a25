//! The list of imports.

use domain::access::{Action, Actor};
use domain::imports::ImportKind;

use super::find_import::sender_name;
use super::stored::Import;
use crate::access::require;
use crate::{Failure, PageOf, PageRequest, Spires};

/// A page of the imports, newest first, of one kind or of all.
pub fn list_imports(
    spires: &Spires,
    actor: &Actor,
    kind: Option<ImportKind>,
    page: PageRequest,
) -> Result<PageOf<Import>, Failure> {
    require(actor, Action::ReadImports)?;
    spires.store.read(|conn| {
        let (rows, total) = store::imports::list_imports(conn, kind, page.limit, page.offset)?;
        let mut names = std::collections::HashMap::new();
        let mut items = Vec::new();
        for row in rows {
            let mut import = Import::of(row)?;
            if let Some(sender) = import.sent_by {
                import.sender_name = match names.get(&sender) {
                    Some(name) => Some(String::clone(name)),
                    None => sender_name(conn, &import)?,
                };
                names.extend(import.sender_name.clone().map(|name| (sender, name)));
            }
            items.push(import);
        }
        Ok(PageOf::of(items, total, page))
    })
}

//! Files that the council uploads: dry run, mapping, progress, undo.

mod apply_page;
mod counts_card;
mod findings_table;
mod import_page;
mod imports_page;
mod mapping;
mod progress;
mod side_cards;
mod state_tag;
mod undo_page;
mod upload_page;

use leptos::prelude::*;

use crate::routes::id;

/// The page at `/imports/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => imports_page::ImportsPage().into_any(),
        ["new"] => upload_page::UploadPage().into_any(),
        [import] => {
            let import = id(import)?;
            view! { <import_page::ImportPage import /> }.into_any()
        }
        [import, "apply"] => {
            let import = id(import)?;
            view! { <apply_page::ApplyPage import /> }.into_any()
        }
        [import, "undo"] => {
            let import = id(import)?;
            view! { <undo_page::UndoPage import /> }.into_any()
        }
        _ => return None,
    })
}

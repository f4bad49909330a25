//! The board, the people behind a figure, and the proof of one cell.

use leptos::prelude::*;

/// The page at `/compliance/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    match rest {
        _ => None,
    }
}

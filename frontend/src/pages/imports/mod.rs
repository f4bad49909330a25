//! Files of the council, from upload to undo.

use leptos::prelude::*;

/// The page at `/imports/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    match rest {
        _ => None,
    }
}

//! The people list and one person.

use leptos::prelude::*;

/// The page at `/people/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    match rest {
        _ => None,
    }
}

//! A line manager's team.

use leptos::prelude::*;

/// The page at `/team/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    match rest {
        _ => None,
    }
}

//! Caseload, NQSW and evidence.

use leptos::prelude::*;

/// The page at `/asye/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    match rest {
        _ => None,
    }
}

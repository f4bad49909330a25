//! Accounts, grants and the audit log.

use leptos::prelude::*;

/// The page at `/admin/…`; none where there is no such page.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    match rest {
        _ => None,
    }
}

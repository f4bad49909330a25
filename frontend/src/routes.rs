//! Which address shows which page. A capability with several pages matches the rest of the path itself.

use std::str::FromStr;

use leptos::prelude::*;

use crate::frame::use_viewer;
use crate::pages;
use crate::router::use_router;

/// The page at a path; "Page not found" where there is none.
pub(crate) fn page_at(path: &str) -> AnyView {
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    page_of(&parts).unwrap_or_else(|| pages::NotFoundPage().into_any())
}

fn page_of(parts: &[&str]) -> Option<AnyView> {
    Some(match parts {
        [""] => start(),
        ["my-learning"] => pages::learning::HomePage().into_any(),
        ["my-record", "reads"] => pages::admin::MyReadsPage().into_any(),
        ["my-record"] => pages::learning::RecordPage().into_any(),
        ["catalogue", rest @ ..] => pages::catalogue::page(rest)?,
        ["sessions", rest @ ..] => pages::catalogue::session_at(rest)?,
        ["my-sessions"] => pages::sessions::MySessionsPage().into_any(),
        ["my-bookings", rest @ ..] => pages::booking::page(rest)?,
        ["compliance", rest @ ..] => pages::compliance::page(rest)?,
        ["imports", rest @ ..] => pages::imports::page(rest)?,
        ["people", rest @ ..] => pages::people::page(rest)?,
        ["team", rest @ ..] => pages::team::page(rest)?,
        ["admin", rest @ ..] => pages::admin::page(rest)?,
        ["asye", rest @ ..] => pages::asye::page(rest)?,
        #[cfg(debug_assertions)]
        ["gallery"] => crate::gallery::GalleryPage().into_any(),
        _ => return None,
    })
}

/// The first of the viewer's sections.
fn start() -> AnyView {
    let viewer = use_viewer();
    let router = use_router();
    Effect::new(move |_| {
        if let Some(first) = viewer.sections().first() {
            router.replace(first.href);
        }
    });
    ().into_any()
}

/// An id in a path; none where it is not one, so that the page is not found.
pub(crate) fn id<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

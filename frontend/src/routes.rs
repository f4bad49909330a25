//! Which address shows which page. A capability with several pages matches the rest of the path itself.

use std::str::FromStr;

use leptos::prelude::*;

use crate::frame::use_viewer;
use crate::pages;
use crate::parts::{Part, PartPage};
use crate::router::use_router;

/// The page at a path; "Page not found" where there is none.
pub(crate) fn page_at(path: &str) -> AnyView {
    let steps = steps(path);
    if let Some(part) = Part::of(&steps) {
        return view! { <PartPage part path=path.to_owned() /> }.into_any();
    }
    first_part(&steps).unwrap_or_else(|| pages::NotFoundPage().into_any())
}

/// The steps of a path: "/asye/nqsws" is `["asye", "nqsws"]`.
pub(crate) fn steps(path: &str) -> Vec<&str> {
    path.trim_matches('/').split('/').collect()
}

/// Pages that everybody has, in the part of the app that comes first.
fn first_part(steps: &[&str]) -> Option<AnyView> {
    Some(match steps {
        [""] => start(),
        ["my-learning"] => pages::learning::HomePage().into_any(),
        ["my-record"] => pages::learning::RecordPage().into_any(),
        ["catalogue", rest @ ..] => pages::catalogue::page(rest)?,
        ["sessions", rest @ ..] => pages::catalogue::session_at(rest)?,
        ["my-bookings", rest @ ..] => pages::booking::page(rest)?,
        ["bookings", booking] => pages::booking::page(&[booking])?,
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
            router.replace(&first.href);
        }
    });
    ().into_any()
}

/// An id in a path; none where it is not one, so that the page is not found.
pub(crate) fn id<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

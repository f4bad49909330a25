use leptos::prelude::*;

use crate::router::use_router;

/// One page of a record or board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SubNavItem {
    pub(crate) href: String,
    pub(crate) label: String,
}

/// The pages of one record or board; the present one is marked by the path.
#[component]
pub(crate) fn SubNav(
    /// Names the navigation: "ASYE record".
    label: &'static str,
    items: Vec<SubNavItem>,
) -> impl IntoView {
    let router = use_router();
    let items = items.into_iter().map(|item| {
        let own = item.href.clone();
        view! {
            <li>
                <a href=item.href aria-current=move || (router.path() == own).then_some("page")>
                    {item.label}
                </a>
            </li>
        }
    });
    view! {
        <nav class="sp-subnav" aria-label=label>
            <ul>{items.collect_view()}</ul>
        </nav>
    }
}

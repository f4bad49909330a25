use leptos::prelude::*;

use crate::govuk::{BackLink, Breadcrumbs, Crumb};

/// The main part of every page, with the way back above it: a back link to one page, or a trail of several.
#[component]
pub(crate) fn Page(
    #[prop(optional, into)] back: Signal<Option<Crumb>>,
    #[prop(optional, into)] trail: Signal<Vec<Crumb>>,
    children: Children,
) -> impl IntoView {
    view! {
        {move || back.get().map(|to| view! { <BackLink to /> })}
        {move || {
            let crumbs = trail.get();
            (!crumbs.is_empty()).then(|| view! { <Breadcrumbs crumbs /> })
        }}
        <main class="govuk-main-wrapper" id="main-content">
            {children()}
        </main>
    }
}

use leptos::prelude::*;

use crate::frame::PageTitle;

/// Says that it is done; the page's heading. `children` holds what follows it, the reference for one.
#[component]
pub(crate) fn Panel(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <div class="govuk-panel govuk-panel--confirmation">
            <PageTitle text=title in_panel=true />
            <div class="govuk-panel__body">{children()}</div>
        </div>
    }
}

use leptos::prelude::*;

use crate::frame::PageTitle;

/// Says that it is done; the page's heading. `children` holds what follows it, the reference for one.
#[component]
pub(crate) fn Panel(
    #[prop(into)] title: String,
    /// What the tab says, where the title names a person.
    #[prop(optional, into)]
    tab: String,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="govuk-panel govuk-panel--confirmation">
            <PageTitle text=title title=tab in_panel=true />
            <div class="govuk-panel__body">{children()}</div>
        </div>
    }
}

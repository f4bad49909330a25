use leptos::prelude::*;

use super::Crumb;

/// The way back to one page, named by that page.
#[component]
pub(crate) fn BackLink(to: Crumb) -> impl IntoView {
    view! {
        <nav aria-label="Back">
            <a href=to.href class="govuk-back-link">
                {to.label}
            </a>
        </nav>
    }
}

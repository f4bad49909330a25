use leptos::prelude::*;

use crate::frame::{Page, PageTitle};

/// No page has this address.
#[component]
pub(crate) fn NotFoundPage() -> impl IntoView {
    view! {
        <Page>
            <PageTitle text="Page not found" />
            <p class="govuk-body">"If you typed the address, check that it is right."</p>
            <p class="govuk-body">
                "If you followed a link, what it led to may have been removed. "
                <a class="govuk-link govuk-link--no-visited-state" href="/">
                    "Go to the start page"
                </a>
            </p>
        </Page>
    }
}

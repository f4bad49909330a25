use leptos::prelude::*;

/// More about one thing, for who wants it.
#[component]
pub(crate) fn Details(#[prop(into)] summary: String, children: Children) -> impl IntoView {
    view! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary}</span>
            </summary>
            <div class="govuk-details__text">{children()}</div>
        </details>
    }
}

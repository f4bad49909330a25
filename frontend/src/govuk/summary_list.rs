use leptos::prelude::*;

/// One fact.
pub(crate) struct SummaryRow {
    key: String,
    value: AnyView,
}

impl SummaryRow {
    pub(crate) fn new(key: impl Into<String>, value: impl IntoView + 'static) -> Self {
        Self {
            key: key.into(),
            value: value.into_any(),
        }
    }
}

/// Facts with their names.
#[component]
pub(crate) fn SummaryList(rows: Vec<SummaryRow>, #[prop(optional)] small: bool) -> impl IntoView {
    let rows = rows.into_iter().map(|row| {
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{row.key}</dt>
                <dd class="govuk-summary-list__value">{row.value}</dd>
            </div>
        }
    });
    view! { <dl class="govuk-summary-list" class:sp-small=small>{rows.collect_view()}</dl> }
}

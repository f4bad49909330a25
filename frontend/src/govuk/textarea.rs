use leptos::prelude::*;

use super::{Field, Wiring};
use crate::form::Form;

/// Several lines of text.
#[component]
pub(crate) fn Textarea(
    form: Form,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    /// Lines shown; 5 when left out.
    #[prop(optional)]
    rows: Option<u32>,
) -> impl IntoView {
    let wiring = Wiring::new(form, &name, &hint);
    let (id, described, wrong, mark) = (
        wiring.id.clone(),
        wiring.clone(),
        wiring.clone(),
        wiring.clone(),
    );
    view! {
        <Field wiring label>
            <textarea
                class="govuk-textarea"
                class:govuk-textarea--error=move || mark.is_wrong()
                id=id
                name=name
                rows=rows.unwrap_or(5)
                aria-describedby=move || described.described_by()
                aria-invalid=move || wrong.is_wrong().then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        </Field>
    }
}

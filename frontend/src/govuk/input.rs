use leptos::prelude::*;

use super::{Field, Wiring};
use crate::form::Form;

/// One line of text.
#[component]
pub(crate) fn Input(
    form: Form,
    /// Pointer into what is sent, without its first slash.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    /// `email`, `search`, `url`; text when left out.
    #[prop(optional, into)]
    kind: Option<&'static str>,
    /// GOV.UK's width class: `govuk-input--width-10`.
    #[prop(optional)]
    width: &'static str,
    #[prop(optional)] autocomplete: &'static str,
    /// `numeric` for whole numbers.
    #[prop(optional)]
    inputmode: &'static str,
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
            <input
                class=format!("govuk-input {width}")
                class:govuk-input--error=move || mark.is_wrong()
                id=id
                name=name
                type=kind.unwrap_or("text")
                autocomplete=(!autocomplete.is_empty()).then_some(autocomplete)
                inputmode=(!inputmode.is_empty()).then_some(inputmode)
                aria-describedby=move || described.described_by()
                aria-invalid=move || wrong.is_wrong().then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </Field>
    }
}

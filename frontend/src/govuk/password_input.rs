use leptos::prelude::*;

use super::{Field, Wiring};
use crate::form::Form;

/// A password, with a way to see what was typed.
#[component]
pub(crate) fn PasswordInput(
    form: Form,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
    /// `current-password` or `new-password`.
    autocomplete: &'static str,
) -> impl IntoView {
    let wiring = Wiring::new(form, &name, &hint);
    let (id, described, wrong, mark) = (
        wiring.id.clone(),
        wiring.clone(),
        wiring.clone(),
        wiring.clone(),
    );
    let is_shown = RwSignal::new(false);
    view! {
        <Field wiring label>
            <div class="govuk-input__wrapper govuk-password-input__wrapper">
                <input
                    class="govuk-input govuk-password-input__input"
                    class:govuk-input--error=move || mark.is_wrong()
                    id=id.clone()
                    name=name
                    type=move || if is_shown.get() { "text" } else { "password" }
                    spellcheck="false"
                    autocapitalize="none"
                    autocomplete=autocomplete
                    aria-describedby=move || described.described_by()
                    aria-invalid=move || wrong.is_wrong().then_some("true")
                    prop:value=value
                    on:input=move |event| value.set(event_target_value(&event))
                />
                <button
                    type="button"
                    class="govuk-button govuk-button--secondary govuk-password-input__toggle"
                    aria-controls=id
                    aria-label=move || if is_shown.get() { "Hide password" } else { "Show password" }
                    on:click=move |_| is_shown.update(|shown| *shown = !*shown)
                >
                    {move || if is_shown.get() { "Hide" } else { "Show" }}
                </button>
            </div>
        </Field>
    }
}

use leptos::prelude::*;

use super::{Choice, Field, Wiring};
use crate::form::Form;

/// One of a list.
#[component]
pub(crate) fn Select(
    form: Form,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let wiring = Wiring::new(form, &name, &hint);
    let (id, described, wrong, mark) = (
        wiring.id.clone(),
        wiring.clone(),
        wiring.clone(),
        wiring.clone(),
    );
    let options = move || {
        choices
            .get()
            .into_iter()
            .map(|choice| {
                let own = choice.value.clone();
                view! {
                    <option value=choice.value selected=move || value.get() == own>
                        {choice.label}
                    </option>
                }
            })
            .collect_view()
    };
    view! {
        <Field wiring label>
            <select
                class="govuk-select"
                class:govuk-select--error=move || mark.is_wrong()
                id=id
                name=name
                aria-describedby=move || described.described_by()
                aria-invalid=move || wrong.is_wrong().then_some("true")
                on:change=move |event| value.set(event_target_value(&event))
            >
                {options}
            </select>
        </Field>
    }
}

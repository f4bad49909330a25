use leptos::prelude::*;

use super::{Choice, Wiring};
use crate::form::Form;

/// Any of several.
#[component]
pub(crate) fn Checkboxes(
    form: Form,
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    values: RwSignal<Vec<String>>,
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] small: bool,
) -> impl IntoView {
    let wiring = Wiring::new(form, &name, &hint);
    let (described, wrong) = (wiring.clone(), wiring.clone());
    let items = choices.into_iter().enumerate().map(|(place, choice)| {
        let id = if place == 0 {
            wiring.id.clone()
        } else {
            format!("{}-{}", wiring.id, place + 1)
        };
        let (own, chosen) = (choice.value.clone(), choice.value.clone());
        let hint_id = format!("{id}-item-hint");
        let hint = (!choice.hint.is_empty()).then(|| {
            view! {
                <div id=hint_id.clone() class="govuk-hint govuk-checkboxes__hint">
                    {choice.hint.clone()}
                </div>
            }
        });
        let toggle = move |_| {
            values.update(|values| {
                if let Some(at) = values.iter().position(|value| *value == chosen) {
                    values.remove(at);
                } else {
                    values.push(chosen.clone());
                }
            });
        };
        view! {
            <div class="govuk-checkboxes__item">
                <input
                    class="govuk-checkboxes__input"
                    id=id.clone()
                    name=name.clone()
                    type="checkbox"
                    value=choice.value
                    aria-describedby=hint.is_some().then_some(hint_id)
                    prop:checked=move || values.with(|values| values.contains(&own))
                    on:change=toggle
                />
                <label class="govuk-label govuk-checkboxes__label" for=id>
                    {choice.label}
                </label>
                {hint}
            </div>
        }
    });
    let items = items.collect_view();
    view! {
        <div class="govuk-form-group" class:govuk-form-group--error=move || wrong.is_wrong()>
            <fieldset class="govuk-fieldset" aria-describedby=move || described.described_by()>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
                {wiring.hint()}
                {wiring.message()}
                <div class="govuk-checkboxes" class:govuk-checkboxes--small=small>
                    {items}
                </div>
            </fieldset>
        </div>
    }
}

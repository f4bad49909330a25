use leptos::prelude::*;

use super::{Choice, Wiring};
use crate::form::Form;

/// One of a few. The first radio has the field's id, so that the error summary leads to it.
#[component]
pub(crate) fn Radios(
    form: Form,
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    value: RwSignal<String>,
    choices: Vec<Choice>,
    #[prop(optional, into)] hint: String,
    #[prop(optional)] inline: bool,
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
                <div id=hint_id.clone() class="govuk-hint govuk-radios__hint">
                    {choice.hint.clone()}
                </div>
            }
        });
        view! {
            <div class="govuk-radios__item">
                <input
                    class="govuk-radios__input"
                    id=id.clone()
                    name=name.clone()
                    type="radio"
                    value=choice.value
                    aria-describedby=hint.is_some().then_some(hint_id)
                    prop:checked=move || value.get() == own
                    on:change=move |_| value.set(chosen.clone())
                />
                <label class="govuk-label govuk-radios__label" for=id>
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
                <div class="govuk-radios" class:govuk-radios--inline=inline>
                    {items}
                </div>
            </fieldset>
        </div>
    }
}

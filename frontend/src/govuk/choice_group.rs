//! What radios and checkboxes share: the fieldset with legend, hint and message, and an item a choice.

use leptos::prelude::*;

use super::{Choice, Wiring};
use crate::form::Form;

/// What is chosen.
#[derive(Clone, Copy)]
pub(super) enum Chosen {
    /// One of a few: radios.
    One(RwSignal<String>),
    /// Any of several: checkboxes.
    Any(RwSignal<Vec<String>>),
}

impl Chosen {
    fn holds(self, value: &str) -> bool {
        match self {
            Self::One(one) => one.with(|one| one == value),
            Self::Any(any) => any.with(|any| any.iter().any(|chosen| chosen == value)),
        }
    }

    fn press(self, value: &str) {
        match self {
            Self::One(one) => one.set(value.to_owned()),
            Self::Any(any) => any.update(|any| {
                if let Some(at) = any.iter().position(|chosen| chosen == value) {
                    any.remove(at);
                } else {
                    any.push(value.to_owned());
                }
            }),
        }
    }

    /// The block of GOV.UK's classes, and the type of the input.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::One(_) => ("govuk-radios", "radio"),
            Self::Any(_) => ("govuk-checkboxes", "checkbox"),
        }
    }
}

/// The whole field. The first item has the field's id, so that the error summary leads to it.
#[component]
pub(super) fn ChoiceGroup(
    form: Form,
    name: String,
    legend: String,
    hint: String,
    chosen: Chosen,
    choices: Vec<Choice>,
    /// `inline`, `small`, or nothing.
    modifier: &'static str,
) -> impl IntoView {
    let wiring = Wiring::new(form, &name, &hint);
    let (described, wrong) = (wiring.clone(), wiring.clone());
    let (block, _) = chosen.names();
    let class = if modifier.is_empty() {
        block.to_owned()
    } else {
        format!("{block} {block}--{modifier}")
    };
    let items = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            let id = if place == 0 {
                wiring.id.clone()
            } else {
                format!("{}-{}", wiring.id, place + 1)
            };
            item(id, name.clone(), choice, chosen)
        })
        .collect_view();
    view! {
        <div class="govuk-form-group" class:govuk-form-group--error=move || wrong.is_wrong()>
            <fieldset class="govuk-fieldset" aria-describedby=move || described.described_by()>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
                {wiring.hint()}
                {wiring.message()}
                <div class=class>{items}</div>
            </fieldset>
        </div>
    }
}

fn item(id: String, name: String, choice: Choice, chosen: Chosen) -> impl IntoView {
    let (block, kind) = chosen.names();
    let hint_id = format!("{id}-item-hint");
    let hint = (!choice.hint.is_empty()).then(|| {
        view! {
            <div id=hint_id.clone() class=format!("govuk-hint {block}__hint")>
                {choice.hint}
            </div>
        }
    });
    let (own, pressed) = (choice.value.clone(), choice.value.clone());
    view! {
        <div class=format!("{block}__item")>
            <input
                class=format!("{block}__input")
                id=id.clone()
                name=name
                type=kind
                value=choice.value
                aria-describedby=hint.is_some().then_some(hint_id)
                prop:checked=move || chosen.holds(&own)
                on:change=move |_| chosen.press(&pressed)
            />
            <label class=format!("govuk-label {block}__label") for=id>
                {choice.label}
            </label>
            {hint}
        </div>
    }
}

use leptos::prelude::*;

use super::Choice;
use super::choice_group::{ChoiceGroup, Chosen};
use crate::form::Form;

/// One of a few.
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
    let modifier = if inline { "inline" } else { "" };
    view! { <ChoiceGroup form name legend hint chosen=Chosen::One(value) choices modifier /> }
}

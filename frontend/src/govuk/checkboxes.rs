use leptos::prelude::*;

use super::Choice;
use super::choice_group::{ChoiceGroup, Chosen};
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
    let modifier = if small { "small" } else { "" };
    view! { <ChoiceGroup form name legend hint chosen=Chosen::Any(values) choices modifier /> }
}

use chrono::NaiveDate;
use domain::words;
use leptos::prelude::*;

use super::Input;
use crate::client::FieldError;
use crate::form::Form;

/// A day, typed as people write it: "4 June 2026", "4/6/26". Read with `date_error` on submit.
#[component]
pub(crate) fn DateInput(
    form: Form,
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let hint = if hint.is_empty() {
        "For example, 4 June 2026".to_owned()
    } else {
        hint
    };
    view! { <Input form name label value hint width="govuk-input--width-10" /> }
}

/// The day in a field, or the message for it. `what` is the field as in a sentence: "the first day".
pub(crate) fn date_error(name: &str, what: &str, text: &str) -> Result<NaiveDate, FieldError> {
    if text.trim().is_empty() {
        return Err(FieldError::new(name, format!("Enter {what}")));
    }
    words::read_day(text).ok_or_else(|| {
        FieldError::new(
            name,
            format!("Enter {what} as a date, for example 4 June 2026"),
        )
    })
}

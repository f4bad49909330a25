use leptos::prelude::*;

use crate::form::{Form, field_id};

/// One of several answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) hint: String,
}

impl Choice {
    pub(crate) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: String::new(),
        }
    }

    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: hint.into(),
            ..self
        }
    }
}

/// What a label, hint and message need to know of their control.
#[derive(Clone)]
pub(crate) struct Wiring {
    pub(crate) id: String,
    form: Form,
    name: String,
    hint: String,
}

impl Wiring {
    pub(crate) fn new(form: Form, name: &str, hint: &str) -> Self {
        Self {
            id: field_id(name),
            form,
            name: name.to_owned(),
            hint: hint.to_owned(),
        }
    }

    /// The ids of hint and message, for `aria-describedby`. Tracked.
    pub(crate) fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let error = self
            .form
            .error_of(&self.name)
            .map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether the field was refused. Tracked.
    pub(crate) fn is_wrong(&self) -> bool {
        self.form.error_of(&self.name).is_some()
    }

    pub(crate) fn hint(&self) -> Option<AnyView> {
        (!self.hint.is_empty()).then(|| {
            let id = format!("{}-hint", self.id);
            let hint = self.hint.clone();
            view! {
                <div id=id class="govuk-hint">
                    {hint}
                </div>
            }
            .into_any()
        })
    }

    pub(crate) fn message(&self) -> impl Fn() -> Option<AnyView> + Send + use<> {
        let (form, name, id) = (self.form, self.name.clone(), format!("{}-error", self.id));
        move || {
            form.error_of(&name).map(|message| {
                view! {
                    <p id=id.clone() class="govuk-error-message">
                        <span class="govuk-visually-hidden">"Error: "</span>
                        {message}
                    </p>
                }
                .into_any()
            })
        }
    }
}

/// Label, hint, message and control of one field, in GOV.UK's order. `children` is the control.
#[component]
pub(crate) fn Field(
    wiring: Wiring,
    #[prop(into)] label: String,
    children: Children,
) -> impl IntoView {
    let is_wrong = {
        let wiring = wiring.clone();
        move || wiring.is_wrong()
    };
    view! {
        <div class="govuk-form-group" class:govuk-form-group--error=is_wrong>
            <label class="govuk-label govuk-label--s" for=wiring.id.clone()>
                {label}
            </label>
            {wiring.hint()}
            {wiring.message()}
            {children()}
        </div>
    }
}

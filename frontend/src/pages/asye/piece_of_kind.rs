use std::sync::Arc;

use contract::asye::{NqswView, PieceKind};
use leptos::prelude::*;

use super::piece_typed::Typed;
use crate::form::Form;
use crate::govuk::{Checkboxes, Choice, Input, Radios, Select};

/// What is asked of one kind alone.
#[component]
pub(super) fn OfKind(
    form: Form,
    typed: Typed,
    kind: PieceKind,
    page: Arc<NqswView>,
) -> impl IntoView {
    match kind {
        PieceKind::Observation => {
            let assessor = page
                .support
                .assessor
                .clone()
                .map(|name| Choice::new("assessor", format!("{name}, the assessor")));
            let choices: Vec<Choice> = assessor
                .into_iter()
                .chain([Choice::new("other", "Somebody else")])
                .collect();
            view! {
                <Radios form name="observed_by_assessor" legend="Who observed?" value=typed.observed_by choices />
                <Show when=move || typed.observed_by.get() == "other">
                    <Input form name="observer_name" label="Name of the observer" value=typed.observer_name />
                    <Input
                        form
                        name="observer_registration"
                        label="Their Social Work England number"
                        hint="For example, SW12345"
                        value=typed.observer_registration
                        width="govuk-input--width-10"
                    />
                </Show>
                <Checkboxes
                    form
                    name="consent_noted"
                    legend="Consent"
                    values=typed.consent
                    choices=vec![Choice::new("yes", "Those observed were asked and agreed")]
                    small=true
                />
            }
            .into_any()
        }
        PieceKind::FamilyFeedback | PieceKind::ProfessionalFeedback => {
            let hint = if kind == PieceKind::FamilyFeedback {
                "For example “a young person”, “a parent”. No names."
            } else {
                "Their role, for example “health visitor”."
            };
            view! {
                <Input form name="source" label="Who gave it?" hint value=typed.source />
                <OnTracker form typed />
            }
            .into_any()
        }
        PieceKind::Report => {
            let kinds: Vec<Choice> = std::iter::once(Choice::new("", "Choose"))
                .chain(
                    page.report_kinds
                        .iter()
                        .map(|kind| Choice::new(kind.code.clone(), kind.title.clone())),
                )
                .collect();
            view! {
                <Select form name="report_kind" label="Kind of report" value=typed.report_kind choices=Signal::stored(kinds) />
                <OnTracker form typed />
            }
            .into_any()
        }
        PieceKind::Reflection => ().into_any(),
    }
}

#[component]
fn OnTracker(form: Form, typed: Typed) -> impl IntoView {
    view! {
        <Checkboxes
            form
            name="on_tracker"
            legend="Counted already?"
            values=typed.on_tracker
            choices=vec![
                Choice::new("yes", "It is one of those that the tracker counts")
                    .hint("Tick this when you write up a piece from before Spires, so that it does not count twice."),
            ]
            small=true
        />
    }
}

use contract::people::FoundPerson;
use leptos::prelude::*;

use super::NEEDS_MAX;
use crate::client::FieldError;
use crate::client::people::Among;
use crate::form::Form;
use crate::govuk::{Checkboxes, Choice, Note, Radios, Textarea};
use crate::pages::PersonField;

/// The longest reason for a place beyond the capacity.
const REASON_MAX: usize = 500;

/// What was typed, and what the server has told since.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) person: RwSignal<Option<FoundPerson>>,
    pub(super) is_full: RwSignal<bool>,
    pub(super) clashes: RwSignal<bool>,
    is_officer: bool,
    needs: RwSignal<String>,
    if_full: RwSignal<String>,
    reason: RwSignal<String>,
    accepts: RwSignal<Vec<String>>,
}

impl Typed {
    pub(super) fn new(is_full: bool, is_officer: bool) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            person: RwSignal::new(None),
            is_full: RwSignal::new(is_full),
            clashes: RwSignal::new(false),
            is_officer,
            needs: text(),
            if_full: text(),
            reason: text(),
            accepts: RwSignal::new(Vec::new()),
        }
    }

    pub(super) fn name(self) -> String {
        self.person
            .with_untracked(|person| person.as_ref().map(|person| person.name.clone()))
            .unwrap_or_default()
    }

    pub(super) fn needs(self) -> Option<String> {
        let needs = self.needs.get_untracked().trim().to_owned();
        (!needs.is_empty()).then_some(needs)
    }

    pub(super) fn accepts_clash(self) -> bool {
        self.accepts.with_untracked(|accepts| !accepts.is_empty())
    }

    /// Why beyond the capacity; none where a place is free or they wait.
    pub(super) fn override_reason(self) -> Option<String> {
        (self.is_full.get_untracked() && self.if_full.get_untracked() == "beyond")
            .then(|| self.reason.get_untracked().trim().to_owned())
    }

    /// Whether they join the waiting list.
    pub(super) fn waits(self) -> bool {
        self.is_full.get_untracked() && self.override_reason().is_none()
    }

    pub(super) fn errors(self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.person.with_untracked(Option::is_none) {
            errors.push(FieldError::new(
                "person_id",
                "Find and choose for whom the place is",
            ));
        }
        if self.is_full.get_untracked()
            && self.is_officer
            && self.if_full.with_untracked(String::is_empty)
        {
            errors.push(FieldError::new(
                "if_full",
                "Choose between the waiting list and a place beyond the capacity",
            ));
        }
        match self.override_reason() {
            Some(reason) if reason.is_empty() => errors.push(FieldError::new(
                "override_reason",
                "Enter why one more can come",
            )),
            Some(reason) if reason.chars().count() > REASON_MAX => errors.push(FieldError::new(
                "override_reason",
                "The reason must be 500 characters or fewer",
            )),
            _ => {}
        }
        if self.clashes.get_untracked() && !self.accepts_clash() {
            errors.push(FieldError::new(
                "accepts_clash",
                "Tick that both bookings shall stand, or choose another person or session",
            ));
        }
        if self
            .needs
            .with_untracked(|needs| needs.chars().count() > NEEDS_MAX)
        {
            errors.push(FieldError::new(
                "access_needs",
                "The needs must be 2,000 characters or fewer",
            ));
        }
        errors
    }
}

/// For whom, and what has to be said beside.
#[component]
pub(super) fn Fields(form: Form, typed: Typed) -> impl IntoView {
    let full = move || {
        if typed.is_officer {
            view! {
                <Radios
                    form
                    name="if_full"
                    legend="This session is full"
                    value=typed.if_full
                    choices=vec![
                        Choice::new("wait", "Put them on the waiting list"),
                        Choice::new("beyond", "Book beyond the capacity")
                            .hint("Your reason stands beside the booking for everybody who organises or checks"),
                    ]
                />
                <Show when=move || typed.if_full.with(|choice| choice == "beyond")>
                    <Textarea form name="override_reason" label="Why one more can come" value=typed.reason rows=2 />
                </Show>
            }
            .into_any()
        } else {
            view! {
                <Note title="This session is full" slim=true>
                    <p>"They join the waiting list. For a place beyond the capacity ask the learning and development team."</p>
                </Note>
            }
            .into_any()
        }
    };
    view! {
        <PersonField
            form
            name="person_id"
            label="For whom?"
            hint="Part of the first name or surname"
            among=Among::Learners
            value=typed.person
        />
        {move || typed.is_full.get().then(full)}
        <Show when=move || typed.clashes.get()>
            <Checkboxes
                form
                name="accepts_clash"
                legend="Another booking at the same time"
                values=typed.accepts
                choices=vec![
                    Choice::new("yes", "Book it all the same")
                        .hint("Both bookings stand; they cancel one of them when they know which"),
                ]
            />
        </Show>
        <Textarea
            form
            name="access_needs"
            label="Access or dietary needs, where they have told you"
            hint="Only the organiser and the trainer see them"
            value=typed.needs
            rows=2
        />
    }
}

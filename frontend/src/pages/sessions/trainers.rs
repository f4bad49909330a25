use contract::catalogue::TrainerRequest;
use contract::people::FoundPerson;
use leptos::prelude::*;

use super::session_form::Typed;
use crate::client::people::Among;
use crate::form::Form;
use crate::govuk::{Button, ButtonKind, Input};
use crate::pages::PersonPicker;

/// Who trains: somebody of ours, who may then mark the register, or somebody from outside.
#[component]
pub(super) fn Trainers(form: Form, typed: Typed) -> impl IntoView {
    let outside = RwSignal::new(String::new());
    let add =
        move |trainer: TrainerRequest| typed.trainers.update(|trainers| trainers.push(trainer));
    let pick = Callback::new(move |person: FoundPerson| {
        add(TrainerRequest {
            person_id: Some(person.id),
            name: person.name,
        });
    });
    let add_outside = Callback::new(move |()| {
        let name = outside.get_untracked().trim().to_owned();
        if !name.is_empty() {
            add(TrainerRequest {
                person_id: None,
                name,
            });
            outside.set(String::new());
        }
    });
    let items = move || {
        typed
            .trainers
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, trainer)| {
                let name = trainer.name.clone();
                let remove = Callback::new(move |()| {
                    typed.trainers.update(|trainers| {
                        trainers.remove(place);
                    });
                });
                view! {
                    <li class="sp-picker__item">
                        <span>
                            {trainer.name}
                            {trainer.person_id.is_none().then_some(" (from outside; cannot mark the register)")}
                        </span>
                        <Button text="Remove" about=name kind=ButtonKind::Second small=true press=remove />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <ul class="sp-picker">{items}</ul>
        <PersonPicker among=Among::Staff id="trainer" label="Somebody of ours, who may then mark the register" chosen=pick />
        <Input form name="outside_trainer" label="Or somebody from outside" value=outside />
        <Button text="Add this name" kind=ButtonKind::Second small=true press=add_outside />
    }
}

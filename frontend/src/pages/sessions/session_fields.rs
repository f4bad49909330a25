use contract::catalogue::SessionRequest;
use leptos::prelude::*;

use super::session_form::{Day, Typed};
use super::trainers::Trainers;
use crate::form::Form;
use crate::govuk::{Button, ButtonKind, Card, Input, Textarea};

/// The form of a session, new or changed.
#[component]
pub(super) fn Fields(
    form: Form,
    typed: Typed,
    #[prop(into)] act: String,
    save: Callback<SessionRequest>,
) -> impl IntoView {
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match typed.request() {
            Ok(request) => {
                form.accepts(Vec::new());
                save.run(request);
            }
            Err(errors) => {
                form.accepts(errors);
            }
        }
    };
    view! {
        <form novalidate on:submit=submit>
            <Card title="Days" id="days">
                <Days form typed />
            </Card>
            <Card title="Places" id="places">
                <Input
                    form
                    name="capacity"
                    label="How many may come"
                    value=typed.capacity
                    width="govuk-input--width-4"
                    inputmode="numeric"
                />
                <Input
                    form
                    name="min_places"
                    label="Fewest for it to take place"
                    hint="Leave empty where it takes place in any case"
                    value=typed.min_places
                    width="govuk-input--width-4"
                    inputmode="numeric"
                />
            </Card>
            <Card title="Where" id="where">
                <Input form name="venue" label="Building and address" hint="Leave empty for a call" value=typed.venue />
                <Input form name="room" label="Room" value=typed.room width="govuk-input--width-10" />
                <Input
                    form
                    name="virtual_link"
                    label="Link of the call"
                    hint="Shown only to those who hold a place"
                    value=typed.virtual_link
                    kind="url"
                />
                <Textarea
                    form
                    name="joining_notes"
                    label="What those who come should know"
                    value=typed.joining_notes
                    rows=3
                />
            </Card>
            <Card title="Who trains" id="trainers">
                <Trainers form typed />
            </Card>
            <Button text=act busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}

#[component]
fn Days(form: Form, typed: Typed) -> impl IntoView {
    let rows = move || typed.days.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <For
            each=rows
            key=|(place, day)| (*place, day.key)
            children=move |(place, day)| view! { <DayRow form typed place day /> }
        />
        <Button
            text="Add another day"
            kind=ButtonKind::Second
            small=true
            press=Callback::new(move |()| typed.add_day())
        />
    }
}

#[component]
fn DayRow(form: Form, typed: Typed, place: usize, day: Day) -> impl IntoView {
    let is_only = move || typed.days.with(Vec::len) == 1;
    let remove = Callback::new(move |()| {
        typed
            .days
            .update(|days| days.retain(|other| other.key != day.key));
    });
    view! {
        <fieldset class="sp-dayrow">
            <legend class="sp-strong">"Day "{place + 1}</legend>
            <Input
                form
                name=format!("parts/{place}/on")
                label="Date"
                value=day.on
                hint="For example, 4 June 2026"
                width="govuk-input--width-10"
            />
            <Input
                form
                name=format!("parts/{place}/from")
                label="From"
                value=day.from
                hint="9:30am"
                width="govuk-input--width-5"
            />
            <Input
                form
                name=format!("parts/{place}/to")
                label="To"
                value=day.to
                hint="4:30pm"
                width="govuk-input--width-5"
            />
            <Show when=move || !is_only()>
                <Button
                    text="Remove"
                    about=format!("day {}", place + 1)
                    kind=ButtonKind::Second
                    small=true
                    press=remove
                />
            </Show>
        </fieldset>
    }
}

use contract::catalogue::{SessionRequest, SessionView, TrainerRequest};
use contract::people::PersonSummary;
use domain::ids::{CourseId, SessionId};
use leptos::prelude::*;

use super::session_form::{Day, Typed};
use crate::client::catalogue::{add_session, change_session, course, session_to_edit};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, offer_undo};
use crate::govuk::{Button, ButtonKind, Card, Crumb, Input, Textarea};
use crate::links;
use crate::loading::{Loaded, load};
use crate::pages::PersonPicker;
use crate::router::use_router;

/// Adds a session to a course.
#[component]
pub(crate) fn NewSessionPage(course_id: CourseId) -> impl IntoView {
    let found = load(move || course(course_id));
    let form = Form::new();
    let router = use_router();
    let typed = Typed::new();
    let save = Callback::new(move |request: SessionRequest| {
        form.send(
            add_session(course_id, request, form.key()),
            move |made: SessionView| {
                router.replace(&links::session(made.session.id));
                offer_undo("Session added.", None);
            },
        );
    });
    view! {
        <Page back=Some(Crumb::new(links::course(course_id), "The course"))>
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Add a session" />
                <Loaded of=found let:course>
                    <p class="sp-lead">{course.course.title.clone()}</p>
                </Loaded>
                <Fields form typed act="Add the session" save />
            </div>
        </Page>
    }
}

/// Changes a session; refused when somebody else has changed it meanwhile.
#[component]
pub(crate) fn EditSessionPage(id: SessionId) -> impl IntoView {
    let found = load(move || session_to_edit(id));
    let form = Form::new();
    let router = use_router();
    view! {
        <Page back=Some(Crumb::new(links::session(id), "The session"))>
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Change a session" />
                <Loaded of=found let:found>
                    {
                        let (session, etag) = (*found).clone();
                        let typed = Typed::of(&session);
                        let (opens_at, closes_at) = (session.opens_at, session.closes_at);
                        let save = Callback::new(move |request: SessionRequest| {
                            let request = SessionRequest { opens_at, closes_at, ..request };
                            form.send(
                                change_session(id, request, etag.clone()),
                                move |_| {
                                    router.replace(&links::session(id));
                                    offer_undo("Session changed. Those booked are told where days, times or place are different.", None);
                                },
                            );
                        });
                        view! {
                            <p class="sp-lead">
                                {session.session.course.title.clone()}", "{session.session.when.clone()}
                            </p>
                            <Fields form typed act="Save changes" save />
                        }
                    }
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn Fields(
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

#[component]
fn Trainers(form: Form, typed: Typed) -> impl IntoView {
    let outside = RwSignal::new(String::new());
    let add =
        move |trainer: TrainerRequest| typed.trainers.update(|trainers| trainers.push(trainer));
    let pick = Callback::new(move |person: PersonSummary| {
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
        <PersonPicker id="trainer" label="Somebody of ours, who may then mark the register" chosen=pick />
        <Input form name="outside_trainer" label="Or somebody from outside" value=outside />
        <Button text="Add this name" kind=ButtonKind::Second small=true press=add_outside />
    }
}

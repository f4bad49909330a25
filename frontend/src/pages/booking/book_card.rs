use contract::catalogue::{BookingOptionKind, SessionSummary, SessionView};
use domain::ids::SessionId;
use leptos::prelude::*;

use super::placing::{Asked, ask_for_place};
use crate::form::{ErrorSummary, Form};
use crate::govuk::{Button, ButtonKind, Card, LinkButton};
use crate::links;
use crate::pages::catalogue::button_days;
use crate::router::use_router;

/// The way to a place on a session: one button where nothing must be asked. Where it clashes or is full, the
/// earliest other session comes first.
#[component]
pub(crate) fn BookCard(session: SessionView) -> impl IntoView {
    let form = Form::new();
    let is_full = move || form.refused_as("session-full");
    let summary = session.session.clone();
    let id = summary.id;
    let option = summary.option.clone();
    let can_ask = matches!(
        option.kind,
        BookingOptionKind::Book | BookingOptionKind::Request | BookingOptionKind::JoinWaitingList
    );
    let title = match option.kind {
        BookingOptionKind::YourPlace => "Your place",
        BookingOptionKind::JoinWaitingList => "This session is full",
        BookingOptionKind::Nothing => "Cannot be booked",
        BookingOptionKind::Book | BookingOptionKind::Request => "Book a place",
    };
    let alternative = session.alternative.clone().map(|other| *other);
    let has_alternative = alternative.is_some();
    let clashes = !session.clashes.is_empty();
    view! {
        <Card title id="book" call=true>
            <ErrorSummary form />
            <Show when=is_full>
                <p>
                    <WaitButton form id about="" kind=ButtonKind::Main />
                </p>
            </Show>
            <p class="sp-small">{option.sentence.clone()}</p>
            {alternative.map(|other| view! { <Alternative other clashes /> })}
            {(can_ask && has_alternative)
                .then(|| view! { <p class="sp-strong sp-flush">"Or take these dates"</p> })}
            {clashes
                .then(|| {
                    view! {
                        <p class="sp-small">
                            "Both bookings would stand; cancel one of them when you know which."
                        </p>
                    }
                })}
            {can_ask.then(|| view! { <Take form session=session.clone() kind=second_if(has_alternative) /> })}
            {summary
                .my_place
                .map(|place| {
                    view! {
                        <p class="sp-flush">
                            <LinkButton
                                href=links::booking(place.booking_id)
                                text="See your booking"
                                kind=ButtonKind::Second
                                block=true
                            />
                        </p>
                    }
                })}
        </Card>
    }
}

fn second_if(is_second: bool) -> ButtonKind {
    if is_second {
        ButtonKind::Second
    } else {
        ButtonKind::Main
    }
}

/// Takes this session: at once, or through the questions where something is asked.
#[component]
fn Take(form: Form, session: SessionView, kind: ButtonKind) -> impl IntoView {
    let router = use_router();
    let id = session.session.id;
    let days = button_days(&session.session);
    if session.session.option.kind == BookingOptionKind::JoinWaitingList {
        return view! {
            <p class="sp-flush">
                <WaitButton form id about=days kind />
            </p>
        }
        .into_any();
    }
    let text = if session.needs_approval {
        format!("Ask for {days}")
    } else {
        format!("Book {days}")
    };
    if session.asks_needs {
        return view! {
            <p class="sp-flush">
                <LinkButton href=links::book(id) text kind block=true />
            </p>
        }
        .into_any();
    }
    let asked = Asked {
        accepts_clash: !session.clashes.is_empty(),
        ..Asked::default()
    };
    let press = Callback::new(move |()| ask_for_place(form, router, id, asked.clone()));
    view! {
        <p>
            <Button text kind block=true press busy=Signal::derive(move || form.is_sending()) />
        </p>
        <p class="sp-small sp-muted sp-flush">
            <a class="govuk-link govuk-link--no-visited-state" href=links::book(id)>
                "Tell us about access or dietary needs first"
            </a>
        </p>
    }
    .into_any()
}

#[component]
fn WaitButton(
    form: Form,
    id: SessionId,
    #[prop(into)] about: String,
    kind: ButtonKind,
) -> impl IntoView {
    let router = use_router();
    let press = Callback::new(move |()| {
        ask_for_place(
            form,
            router,
            id,
            Asked {
                waits_if_full: true,
                ..Asked::default()
            },
        );
    });
    let about = if about.is_empty() {
        about
    } else {
        format!("for {about}")
    };
    view! {
        <Button
            text="Join the waiting list"
            about
            kind
            block=true
            press
            busy=Signal::derive(move || form.is_sending())
        />
    }
}

/// The earliest other session with a place and no clash.
#[component]
fn Alternative(other: SessionSummary, clashes: bool) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let id = other.id;
    let text = format!("Book {}", button_days(&other));
    let press = Callback::new(move |()| ask_for_place(form, router, id, Asked::default()));
    view! {
        <ErrorSummary form />
        <p class="sp-strong sp-flush">{if clashes { "No clash" } else { "The next with a place" }}</p>
        <p class="sp-small">{other.when}", "{other.place}", "{other.places_words}</p>
        <p>
            <Button text block=true press busy=Signal::derive(move || form.is_sending()) />
        </p>
    }
}

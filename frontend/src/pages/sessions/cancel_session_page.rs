use contract::catalogue::{CancelSessionRequest, SessionView};
use domain::ids::SessionId;
use domain::words;
use leptos::prelude::*;

use crate::client::FieldError;
use crate::client::catalogue::{cancel_session, session};
use crate::form::Form;
use crate::frame::offer_undo;
use crate::govuk::{ButtonKind, ConfirmPage, Crumb, Textarea};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Asks before a session is called off, because everybody is told.
#[component]
pub(crate) fn CancelSessionPage(id: SessionId) -> impl IntoView {
    let found = load(move || session(id));
    view! {
        <Loaded of=found let:session>
            <Ask session=(*session).clone() />
        </Loaded>
    }
}

#[component]
fn Ask(session: SessionView) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let reason = RwSignal::new(String::new());
    let summary = session.session;
    let id = summary.id;
    let effects = vec![
        format!("{}, {}", summary.when, summary.place),
        who_is_told(
            summary.places.booked + summary.places.offered,
            summary.places.waiting,
        ),
        "It goes from their calendars. It cannot be taken back; a new session can be made."
            .to_owned(),
    ];
    let confirm = Callback::new(move |()| {
        let text = reason.get_untracked().trim().to_owned();
        let errors = if text.is_empty() {
            vec![FieldError::new(
                "reason",
                "Enter the reason that they are told",
            )]
        } else {
            Vec::new()
        };
        if form.accepts(errors) {
            form.send(
                cancel_session(id, CancelSessionRequest { reason: text }),
                move |()| {
                    router.replace(&links::session(id));
                    offer_undo("The session is called off.", None);
                },
            );
        }
    });
    view! {
        <ConfirmPage
            question=format!("Call off {}?", summary.course.title)
            effects
            act="Call it off"
            kind=ButtonKind::Warning
            back=Crumb::new(links::session(id), "The session")
            form
            confirm
        >
            <Textarea form name="reason" label="Why" hint="Those booked and waiting read this." value=reason rows=3 />
        </ConfirmPage>
    }
}

fn who_is_told(booked: i32, waiting: i32) -> String {
    let booked = (booked > 0).then(|| words::count(booked, "person booked", "people booked"));
    let waiting = (waiting > 0).then(|| words::count(waiting, "person waiting", "people waiting"));
    match (booked, waiting) {
        (Some(booked), Some(waiting)) => {
            format!("{booked} and {waiting} are told, with your reason.")
        }
        (Some(told), None) | (None, Some(told)) => {
            format!("{told} will be told, with your reason.")
        }
        (None, None) => "Nobody is booked or waiting, so nobody is told.".to_owned(),
    }
}

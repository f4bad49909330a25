use std::sync::Arc;

use contract::booking::{AnswerRequestRequest, BookingView};
use domain::ids::BookingId;
use leptos::prelude::*;

use crate::client::{self, FieldError};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, offer_undo};
use crate::govuk::{Button, Choice, Crumb, Radios, SummaryList, SummaryRow, Textarea};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Approves or declines a request for a place.
#[component]
pub(super) fn AnswerPage(booking: BookingId) -> impl IntoView {
    let view = load(move || client::booking::booking(booking));
    view! {
        <Page back=Some(Crumb::new(links::TEAM, "My team"))>
            <div class="sp-form">
                <Loaded of=view let:booking>
                    <Answer booking />
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn Answer(booking: Arc<BookingView>) -> impl IntoView {
    let router = use_router();
    let form = Form::new();
    let (answer, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (id, name) = (booking.booking.id, booking.booking.person_name.clone());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (answer, reason) = (answer.get_untracked(), reason.get_untracked());
        let approve = answer == "approve";
        let mut errors = Vec::new();
        if answer.is_empty() {
            errors.push(FieldError::new("approve", "Choose whether you approve it"));
        }
        if answer == "decline" && reason.trim().is_empty() {
            errors.push(FieldError::new("reason", "Enter why not"));
        }
        if !form.accepts(errors) {
            return;
        }
        let request = AnswerRequestRequest {
            approve,
            reason: (!approve).then(|| reason.trim().to_owned()),
        };
        let name = name.clone();
        form.send(client::team::answer_request(id, request), move |_| {
            router.go(links::TEAM);
            let word = if approve { "approved" } else { "declined" };
            offer_undo(
                format!("The request of {name} is {word}. {name} is told."),
                None,
            );
        });
    };
    let session = &booking.booking.session;
    let rows = vec![
        SummaryRow::new("Session", session.course.title.clone()),
        SummaryRow::new("When", session.when.clone()),
        SummaryRow::new("Where", session.place.clone()),
        SummaryRow::new("Places", session.places_words.clone()),
    ];
    view! {
        <ErrorSummary form />
        <PageTitle
            text=format!("Answer the request of {}", booking.booking.person_name)
            title="Answer a request"
            size=TitleSize::Medium
        />
        <div class="sp-card">
            <SummaryList rows />
        </div>
        <form novalidate on:submit=submit>
            <Radios
                form
                name="approve"
                legend="Do you approve it?"
                value=answer
                choices=vec![
                    Choice::new("approve", "Approve").hint("The place is booked where one is free"),
                    Choice::new("decline", "Decline").hint("Your reason is told to them"),
                ]
            />
            <Textarea form name="reason" label="Why not" value=reason hint="Needed to decline" rows=3 />
            <Button text="Send the answer" busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}

use contract::booking::AnswerRequestsRequest;
use domain::ids::BookingId;
use leptos::prelude::*;

use super::answer_many_page::told;
use crate::client::{self, FieldError};
use crate::form::{ErrorSummary, Form};
use crate::frame::offer_undo;
use crate::govuk::{Button, Choice, Radios, Textarea};
use crate::router::use_router;

/// One answer to one request; then back to the list that it stands in.
#[component]
pub(super) fn AnswerForm(id: BookingId, list: &'static str) -> impl IntoView {
    let router = use_router();
    let form = Form::new();
    let (answer, reason) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
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
        let request = AnswerRequestsRequest {
            bookings: vec![id],
            approve,
            reason: (!approve).then(|| reason.trim().to_owned()),
        };
        form.send(
            client::team::answer_requests(request, form.key()),
            move |answered| {
                router.go(list);
                offer_undo(told(&answered), None);
            },
        );
    };
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary form />
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

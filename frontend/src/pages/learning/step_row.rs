use contract::booking::{NextAction, NextActionKind, NextStep};
use contract::catalogue::SessionSummary;
use domain::words;
use leptos::prelude::*;

use crate::govuk::{ButtonKind, LinkButton, Tag};
use crate::links;
use crate::pages::catalogue::{need_tone, need_word};

/// One thing to do: what, since when, the earliest offer, one action. Only the most pressing row has the
/// filled button.
#[component]
pub(super) fn StepRow(step: NextStep, is_first: bool) -> impl IntoView {
    let tone = need_tone(step.need.status);
    let offer = offer(&step);
    view! {
        <li class="sp-agenda__item">
            <div>
                <h3 class="sp-agenda__what">
                    {step.title.clone()} <Tag text=need_word(step.need.status) tone />
                </h3>
                <p class="sp-agenda__why">{step.why}</p>
                {offer}
            </div>
            <div>{button(step.action, &step.title, is_first)}</div>
        </li>
    }
}

fn offer(step: &NextStep) -> Option<AnyView> {
    let wait = step.my_place.as_ref().and_then(|place| {
        let position = place.position?;
        let on = step
            .my_session
            .as_ref()
            .map(|session| session.when.clone())?;
        Some((words::ordinal(position.into()), place.waiting, on))
    });
    let earliest = step.earliest.clone();
    match (wait, earliest) {
        (Some((position, waiting, on)), earliest) => Some(
            view! {
                <p class="sp-agenda__offer">
                    "You are "<b>{position}" of "{waiting}</b>" on the waiting list for "{on}"."
                    {earliest.map(|session| format!(" Next with places: {}", session.when))}
                </p>
            }
            .into_any(),
        ),
        (None, Some(session)) => Some(earliest_place(session)),
        (None, None) => None,
    }
}

fn earliest_place(session: SessionSummary) -> AnyView {
    view! {
        <p class="sp-agenda__offer">
            "Earliest place: "<b>{session.when}</b>", "{session.place}", "{session.places_words}
        </p>
    }
    .into_any()
}

fn button(action: NextAction, about: &str, is_first: bool) -> Option<AnyView> {
    let href = match action.kind {
        NextActionKind::Book => links::session(action.session_id?),
        NextActionKind::SeeOptions | NextActionKind::StartELearning => {
            links::course(action.course_id?)
        }
        NextActionKind::SeeBooking => links::booking(action.booking_id?),
        NextActionKind::Nothing => return None,
    };
    let kind = if is_first {
        ButtonKind::Main
    } else {
        ButtonKind::Second
    };
    let about = format!("for {about}");
    Some(view! { <LinkButton href text=action.label kind small=true about /> }.into_any())
}

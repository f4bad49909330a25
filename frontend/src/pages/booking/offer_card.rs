use contract::booking::{BookingSummary, BookingView};
use domain::words;
use leptos::prelude::*;

use crate::client::booking::answer_offer;
use crate::form::{ErrorSummary, Form};
use crate::frame::offer_undo;
use crate::govuk::{Button, ButtonKind, Card};
use crate::links;
use crate::london::london;
use crate::router::use_router;

/// A place that is held for an answer, and the two answers.
#[component]
pub(super) fn OfferCard(
    booking: BookingSummary,
    /// Whether the viewer is the learner.
    is_mine: bool,
) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let id = booking.id;
    let take = Callback::new(move |()| {
        form.send(answer_offer(id, true), move |_: BookingView| {
            router.replace(&format!("{}?new=1", links::booking(id)));
        });
    });
    let said = format!("The place on {} was let go.", booking.session.course.title);
    let (whom, who) = if is_mine {
        ("you".to_owned(), "you answer")
    } else {
        (booking.person_name.clone(), "somebody answers")
    };
    let let_go = Callback::new(move |()| {
        let said = said.clone();
        form.send(answer_offer(id, false), move |_: BookingView| {
            router.replace(links::BOOKINGS);
            offer_undo(said, None);
        });
    });
    let busy = Signal::derive(move || form.is_sending());
    let held = match booking.answer_by {
        Some(until) => {
            let until = london(until);
            format!(
                "It is held for {whom} until {} on {}. After that it goes to the next person.",
                words::clock(until.time()),
                words::weekday_and_day(until.date())
            )
        }
        None => format!("It is held for {whom} until {who}."),
    };
    view! {
        <ErrorSummary form />
        <Card title=format!("A place is held for {whom}") id="offer">
            <p>{held}</p>
            <div class="govuk-button-group">
                <Button text="Take the place" press=take busy />
                <Button text="Let it go" kind=ButtonKind::Second press=let_go busy />
            </div>
        </Card>
    }
}

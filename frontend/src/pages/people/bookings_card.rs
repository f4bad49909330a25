use std::sync::Arc;

use contract::booking::BookingSummary;
use domain::booking::BookingState;
use leptos::prelude::*;

use crate::client::PageOf;
use crate::govuk::{Card, Tag, Tone};
use crate::links;

/// How a booking's state reads.
pub(crate) fn booking_tone(state: BookingState) -> Tone {
    match state {
        BookingState::Booked | BookingState::Attended => Tone::Good,
        BookingState::Requested | BookingState::Waitlisted | BookingState::Offered => Tone::Soon,
        BookingState::DidNotAttend | BookingState::LateCancelled => Tone::Late,
        _ => Tone::Quiet,
    }
}

/// What a person is booked on.
#[component]
pub(super) fn BookingsCard(
    bookings: Arc<PageOf<BookingSummary>>,
    title: &'static str,
    id: &'static str,
) -> impl IntoView {
    let is_empty = bookings.items.is_empty();
    let rows = bookings
        .items
        .iter()
        .map(|booking| {
            view! {
                <li>
                    <a class="govuk-link govuk-link--no-visited-state sp-strong" href=links::session(booking.session.id)>
                        {booking.session.course.title.clone()}
                    </a>
                    <br />
                    {booking.session.when.clone()}
                    <br />
                    <Tag text=booking.state_words.clone() tone=booking_tone(booking.state) />
                </li>
            }
        })
        .collect_view();
    view! {
        <Card title id>
            {if is_empty {
                view! { <p class="sp-small sp-muted">"None."</p> }.into_any()
            } else {
                view! { <ul class="govuk-list govuk-list--spaced sp-small">{rows}</ul> }.into_any()
            }}
        </Card>
    }
}

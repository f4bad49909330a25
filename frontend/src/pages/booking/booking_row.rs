use chrono::Datelike;
use contract::booking::{BookingState, BookingSummary, paths};
use domain::words;
use leptos::prelude::*;

use crate::govuk::{Tag, Tone};
use crate::links;
use crate::london::london;
use crate::pages::catalogue::{hours, several_days};

/// One booking in a list of dates: day, what, where, and what can be done.
#[component]
pub(crate) fn BookingRow(booking: BookingSummary) -> impl IntoView {
    let on = london(booking.session.starts_at).date();
    let title = booking.session.course.title.clone();
    let (several, hours) = (several_days(&booking.session), hours(&booking.session));
    let holds = booking.state == BookingState::Booked;
    view! {
        <li class="sp-agenda__item">
            <p class="sp-day sp-flush">
                <span>{words::short_weekday(on)}</span>
                " "
                <b>{on.day()}</b>
                " "
                <span>{words::short_month(on)}</span>
            </p>
            <div>
                <h3 class="sp-agenda__what">
                    <a class="govuk-link govuk-link--no-visited-state" href=links::booking(booking.id)>
                        {title.clone()}
                    </a>
                    {(!holds).then(|| view! { <Tag text=booking.state_words.clone() tone=state_tone(booking.state) /> })}
                </h3>
                <p class="sp-agenda__why">{several}{hours}" · "{booking.session.place.clone()}</p>
            </div>
            <div class="sp-actions sp-small">
                {holds
                    .then(|| {
                        view! {
                            <a
                                class="govuk-link govuk-link--no-visited-state"
                                href=paths::booking_calendar(booking.id)
                                download=""
                            >
                                "Add to calendar"
                                <span class="govuk-visually-hidden">" "{title.clone()}</span>
                            </a>
                        }
                    })}
                {booking
                    .can_answer
                    .then(|| {
                        view! {
                            <a class="govuk-link govuk-link--no-visited-state" href=links::booking(booking.id)>
                                "Take the place or let it go"
                                <span class="govuk-visually-hidden">": "{title.clone()}</span>
                            </a>
                        }
                    })}
                {(booking.can_cancel && !booking.can_answer)
                    .then(|| {
                        view! {
                            <a class="govuk-link govuk-link--no-visited-state" href=links::cancel_booking(booking.id)>
                                "Cancel"
                                <span class="govuk-visually-hidden">" "{title.clone()}</span>
                            </a>
                        }
                    })}
            </div>
        </li>
    }
}

/// What a booking's state means for its holder.
pub(crate) fn state_tone(state: BookingState) -> Tone {
    match state {
        BookingState::Requested | BookingState::Waitlisted | BookingState::Offered => Tone::Soon,
        BookingState::Booked | BookingState::Attended => Tone::Good,
        BookingState::Declined | BookingState::DidNotAttend | BookingState::LateCancelled => {
            Tone::Late
        }
        BookingState::AttendedPart | BookingState::Cancelled | BookingState::Expired => Tone::Quiet,
    }
}

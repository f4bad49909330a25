use std::sync::Arc;

use contract::booking::BookingSummary;
use domain::booking::BookingState;
use domain::words;
use leptos::prelude::*;

use super::cover::thin_days;
use crate::client::PageOf;
use crate::govuk::{ButtonKind, EmptyState, LinkButton, Note, Pagination, ScrollTable, Tag};
use crate::links;
use crate::pages::people::booking_tone;

/// Who is booked when, and who waits for an answer.
#[component]
pub(super) fn BookingsTable(bookings: Arc<PageOf<BookingSummary>>, team: usize) -> impl IntoView {
    if bookings.items.is_empty() {
        return view! {
            <EmptyState title="Nobody in your team is booked">
                <p>
                    "Places that they take stand here. "
                    <a class="govuk-link govuk-link--no-visited-state" href=links::CATALOGUE>"See the catalogue"</a>
                </p>
            </EmptyState>
        }
        .into_any();
    }
    let thin = thin_days(&bookings.items, team)
        .into_iter()
        .map(|(on, away)| {
            view! { <li>{format!("{} of {team} are away on {}", words::number(away as u64), words::weekday_and_day(on))}</li> }
        })
        .collect_view();
    let cover = (!thin.is_empty()).then(|| {
        view! {
            <Note title="Check your cover">
                <ul class="govuk-list govuk-list--bullet">{thin}</ul>
            </Note>
        }
    });
    let rows = bookings.items.iter().map(row).collect_view();
    view! {
        {cover}
        <ScrollTable caption="Who is booked when" id="bookings-caption">
            <thead>
                <tr>
                    <th scope="col">"When"</th>
                    <th scope="col">"Person"</th>
                    <th scope="col">"Session"</th>
                    <th scope="col">"Standing"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pagination shown=bookings.items.len() total=bookings.total next=bookings.next_cursor.clone() />
    }
    .into_any()
}

fn row(booking: &BookingSummary) -> impl IntoView + use<> {
    let answer = (booking.state == BookingState::Requested).then(|| {
        view! {
            <LinkButton
                href=links::answer_request(booking.id)
                text="Answer"
                about=format!("the request of {}", booking.person_name)
                kind=ButtonKind::Second
                small=true
            />
        }
    });
    view! {
        <tr>
            <th scope="row">{booking.session.when.clone()}</th>
            <td>
                <a class="govuk-link govuk-link--no-visited-state" href=links::person(booking.person_id)>
                    {booking.person_name.clone()}
                </a>
            </td>
            <td>
                <a class="govuk-link govuk-link--no-visited-state" href=links::session(booking.session.id)>
                    {booking.session.course.title.clone()}
                </a>
                <span class="sp-table__sub">{booking.session.place.clone()}</span>
            </td>
            <td>
                <Tag text=booking.state_words.clone() tone=booking_tone(booking.state) />
                " "
                {answer}
            </td>
        </tr>
    }
}

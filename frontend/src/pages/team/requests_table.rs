use std::sync::Arc;

use contract::booking::{CoverDayView, RequestView};
use domain::ids::BookingId;
use domain::words;
use leptos::prelude::*;

use crate::client::PageOf;
use crate::govuk::{ButtonKind, EmptyState, LinkButton, Pagination, ScrollTable};
use crate::links;
use crate::london::london;

/// The requests with a box each, and the bar that answers what is ticked.
#[component]
pub(super) fn RequestsTable(
    requests: Arc<PageOf<RequestView>>,
    list: &'static str,
) -> impl IntoView {
    if requests.items.is_empty() {
        return view! {
            <EmptyState title="No request waits for an answer">
                <p>"Requests for places on courses that need approval stand here until they are answered."</p>
            </EmptyState>
        }
        .into_any();
    }
    let chosen = RwSignal::new(Vec::<BookingId>::new());
    let all: Vec<BookingId> = requests.items.iter().map(|one| one.booking.id).collect();
    let (every, total) = (StoredValue::new(all), requests.items.len());
    let is_all = move || chosen.with(|chosen| chosen.len() == total);
    let choose_all = move |_| {
        let next = if is_all() {
            Vec::new()
        } else {
            every.get_value()
        };
        chosen.set(next);
    };
    let rows = requests
        .items
        .iter()
        .map(|request| row(request, chosen))
        .collect_view();
    view! {
        <ScrollTable
            caption="Waiting for an answer"
            id="requests-caption"
            note="The oldest first"
            class="sp-table--roomy sp-pick"
        >
            <thead>
                <tr>
                    <th scope="col">
                        <label class="sp-pick__box">
                            <input type="checkbox" prop:checked=is_all on:change=choose_all />
                            <span class="govuk-visually-hidden">"Select all"</span>
                        </label>
                    </th>
                    <th scope="col">"Person"</th>
                    <th scope="col">"Asks for"</th>
                    <th scope="col">"Cover in the team"</th>
                    <th scope="col">"Asked on"</th>
                    <th scope="col">
                        <span class="govuk-visually-hidden">"Answer"</span>
                    </th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pagination shown=total total=requests.total next=requests.next_cursor.clone() />
        {move || bar(&chosen.get(), list)}
    }
    .into_any()
}

fn bar(chosen: &[BookingId], list: &str) -> Option<impl IntoView + use<>> {
    if chosen.is_empty() {
        return None;
    }
    let picked = words::count(chosen.len() as u64, "request", "requests");
    let approve = links::answer_requests(list, "approve", chosen);
    let decline = links::answer_requests(list, "decline", chosen);
    Some(view! {
        <section class="sp-bulk" aria-label="Selected requests">
            <p class="sp-bulk__grow" role="status">
                {format!("{picked} selected")}
            </p>
            <LinkButton href=approve text="Approve" small=true />
            <LinkButton href=decline text="Decline" small=true />
        </section>
    })
}

fn row(request: &RequestView, chosen: RwSignal<Vec<BookingId>>) -> impl IntoView + use<> {
    let booking = &request.booking;
    let (id, name) = (booking.id, booking.person_name.clone());
    let toggle = move |_| {
        chosen.update(|chosen| {
            if let Some(at) = chosen.iter().position(|one| *one == id) {
                chosen.remove(at);
            } else {
                chosen.push(id);
            }
        });
    };
    let team = request.manager.as_ref().map(|manager| {
        let team = if request.is_in_stead {
            format!("Team of {}: you answer in their stead", manager.name)
        } else {
            format!("Team of {}", manager.name)
        };
        view! { <span class="sp-table__sub">{team}</span> }
    });
    view! {
        <tr>
            <td>
                <label class="sp-pick__box">
                    <input
                        type="checkbox"
                        prop:checked=move || chosen.with(|chosen| chosen.contains(&id))
                        on:change=toggle
                    />
                    <span class="govuk-visually-hidden">
                        {format!("Select the request of {name} for {}", booking.session.course.title)}
                    </span>
                </label>
            </td>
            <th scope="row">
                <span class="sp-name">{name.clone()}</span>
                {team}
            </th>
            <td>
                <a class="govuk-link govuk-link--no-visited-state" href=links::session(booking.session.id)>
                    {booking.session.course.title.clone()}
                </a>
                <span class="sp-table__sub">{booking.session.when.clone()}</span>
                <span class="sp-table__sub">{booking.session.places_words.clone()}</span>
            </td>
            <td>{cover_lines(&request.cover)}</td>
            <td class="sp-nowrap">{words::day(london(request.requested_at).date())}</td>
            <td>
                <LinkButton
                    href=links::answer_request(id)
                    text="Answer"
                    about=format!("the request of {name}")
                    kind=ButtonKind::Second
                    small=true
                />
            </td>
        </tr>
    }
}

/// "4 of 7 away on 3 December", a line a day.
pub(super) fn cover_lines(cover: &[CoverDayView]) -> AnyView {
    if cover.is_empty() {
        return view! { <span class="sp-muted">"Nobody else away"</span> }.into_any();
    }
    let days = cover
        .iter()
        .map(|day| view! { <li>{day.words.clone()}</li> })
        .collect_view();
    view! { <ul class="sp-cover">{days}</ul> }.into_any()
}

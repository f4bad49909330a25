use contract::booking::{SessionBookingQuery, SessionBookingView};
use domain::ids::SessionId;
use leptos::prelude::*;

use crate::client::booking::{session_bookings, session_bookings_csv};
use crate::frame::{Page, PageTitle};
use crate::govuk::{Crumb, CsvButton, EmptyState, Pagination, ScrollTable, Tag};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::london::day_and_clock;
use crate::pages::booking::state_tone;
use crate::router::use_router;

/// Who is booked on a session and who waits. No addresses: this list may lie on a table.
#[component]
pub(crate) fn AttendeesPage(id: SessionId) -> impl IntoView {
    let router = use_router();
    let asked = move || SessionBookingQuery {
        ended: Some(true),
        limit: Some(200),
        cursor: router.param("cursor"),
    };
    let found = load(move || session_bookings(id, asked()));
    view! {
        <Page back=Some(Crumb::new(links::session(id), "The session"))>
            <div class="sp-title">
                <PageTitle text="Who is booked and who waits" />
                <div class="sp-actions sp-small">
                    <CsvButton
                        file_name=Signal::stored("session-bookings.csv".to_owned())
                        fetch=move || session_bookings_csv(id, asked())
                    />
                </div>
            </div>
            <Loaded of=found skeleton=SkeletonShape::Rows let:found>
                {if found.items.is_empty() {
                    view! {
                        <EmptyState title="Nobody has booked yet">
                            <p>"Bookings show here as they come."</p>
                        </EmptyState>
                    }
                        .into_any()
                } else {
                    let rows = found.items.iter().map(|booking| view! { <Row booking=booking.clone() /> }).collect_view();
                    view! {
                        <ScrollTable caption="Bookings" id="bookings" hide_caption=true>
                            <thead>
                                <tr>
                                    <th scope="col">"Person"</th>
                                    <th scope="col">"Team"</th>
                                    <th scope="col">"Status"</th>
                                    <th scope="col">"Asked"</th>
                                    <th scope="col">"Needs"</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </ScrollTable>
                        <Pagination shown=found.items.len() total=found.total next=found.next_cursor.clone() />
                    }
                        .into_any()
                }}
            </Loaded>
        </Page>
    }
}

#[component]
fn Row(booking: SessionBookingView) -> impl IntoView {
    let beyond = booking
        .override_reason
        .map(|why| format!("Beyond the capacity: {why}"));
    let walked = booking.is_walk_in.then(|| "Walked in".to_owned());
    view! {
        <tr>
            <th scope="row">
                <b>{booking.name}</b>
                <span class="sp-table__sub">{booking.job_title}</span>
            </th>
            <td>{booking.team}</td>
            <td>
                <Tag text=booking.state_words tone=state_tone(booking.state) />
                <span class="sp-table__sub">{beyond.or(walked)}</span>
            </td>
            <td class="sp-nowrap">{day_and_clock(booking.requested_at)}</td>
            <td>{booking.access_needs.unwrap_or_else(|| "–".to_owned())}</td>
        </tr>
    }
}

use contract::booking::{BookingQuery, BookingWhen};
use leptos::prelude::*;

use super::BookingRow;
use crate::client::booking::my_bookings;
use crate::frame::{Page, PageTitle};
use crate::govuk::{EmptyState, Pagination};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::use_router;

/// What is booked and waited for, and what has been.
#[component]
pub(super) fn BookingsPage() -> impl IntoView {
    let router = use_router();
    let is_past = Memo::new(move |_| router.param("when").is_some_and(|when| when == "past"));
    let bookings = load(move || {
        my_bookings(BookingQuery {
            when: is_past.get().then_some(BookingWhen::Past),
            limit: None,
            cursor: router.param("cursor"),
        })
    });
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="My bookings" />
                <p class="sp-flush sp-small">
                    <a class="govuk-link govuk-link--no-visited-state" href=links::CALENDAR_FEED>
                        "Calendar feed"
                    </a>
                </p>
            </div>
            <nav class="sp-subnav" aria-label="Bookings">
                <ul>
                    <li>
                        <a href=links::BOOKINGS aria-current=move || (!is_past.get()).then_some("page")>
                            "Coming"
                        </a>
                    </li>
                    <li>
                        <a
                            href=format!("{}?when=past", links::BOOKINGS)
                            aria-current=move || is_past.get().then_some("page")
                        >
                            "Past and cancelled"
                        </a>
                    </li>
                </ul>
            </nav>
            <Loaded of=bookings skeleton=SkeletonShape::Rows let:found>
                {if found.items.is_empty() {
                    view! {
                        <EmptyState title="There are no bookings here">
                            <p>
                                <a class="govuk-link govuk-link--no-visited-state" href=links::CATALOGUE>
                                    "Find a course"
                                </a>
                            </p>
                        </EmptyState>
                    }
                        .into_any()
                } else {
                    let rows = found.items.iter().map(|booking| view! { <BookingRow booking=booking.clone() /> });
                    view! {
                        <div class="sp-card">
                            <h2 class="govuk-visually-hidden">"Bookings"</h2>
                            <ul class="sp-agenda sp-agenda--dated">{rows.collect_view()}</ul>
                        </div>
                        <Pagination shown=found.items.len() total=found.total next=found.next_cursor.clone() />
                    }
                        .into_any()
                }}
            </Loaded>
        </Page>
    }
}

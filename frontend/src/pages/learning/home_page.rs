use contract::booking::{BookingQuery, BookingSummary, BookingWhen, NextSteps};
use domain::words;
use leptos::prelude::*;

use super::step_row::StepRow;
use crate::client::booking::{my_bookings, next_steps};
use crate::frame::{Page, PageTitle};
use crate::govuk::{Card, EmptyState, Measure, Moment, MomentKind, Timeline};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::london::london;
use crate::pages::booking::BookingRow;

/// What to do next, my bookings, my record at a glance.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let steps = load(next_steps);
    let past = load(|| {
        my_bookings(BookingQuery {
            when: Some(BookingWhen::Past),
            limit: Some(3),
            cursor: None,
        })
    });
    view! {
        <Page>
            <PageTitle text="My learning" />
            <Loaded of=steps let:steps>
                <p class="sp-lead">{steps.status_line.clone()}</p>
                <div class="sp-cols sp-cols--aside">
                    <div>
                        <WhatNext steps=(*steps).clone() />
                        <Bookings bookings=steps.bookings.clone() count=steps.booking_count />
                    </div>
                    <div>
                        <Record steps=(*steps).clone() />
                        <Loaded of=past skeleton=SkeletonShape::Lines let:past>
                            <Lately past=past.items.clone() />
                        </Loaded>
                    </div>
                </div>
            </Loaded>
        </Page>
    }
}

#[component]
fn WhatNext(steps: NextSteps) -> impl IntoView {
    let is_empty = steps.steps.is_empty();
    let rows = steps.steps.into_iter().enumerate().map(|(place, step)| {
        view! { <StepRow step is_first=place == 0 /> }
    });
    let rows = rows.collect_view();
    view! {
        <Card
            title="What to do next"
            id="next"
            aside=|| view! { <p class="sp-flush sp-small sp-muted">"Oldest first"</p> }
        >
            {if is_empty {
                view! {
                    <EmptyState title="There is nothing that you have to do now">
                        <p>{steps.record_line}</p>
                        <p>
                            <a class="govuk-link govuk-link--no-visited-state" href=links::CATALOGUE>
                                "See what else there is to learn"
                            </a>
                        </p>
                    </EmptyState>
                }
                    .into_any()
            } else {
                view! { <ul class="sp-agenda">{rows}</ul> }.into_any()
            }}
        </Card>
    }
}

#[component]
fn Bookings(bookings: Vec<BookingSummary>, count: u32) -> impl IntoView {
    let is_empty = bookings.is_empty();
    let rows = bookings
        .into_iter()
        .map(|booking| view! { <BookingRow booking /> })
        .collect_view();
    let all = move || {
        view! {
            <p class="sp-flush sp-small sp-actions">
                <a class="govuk-link govuk-link--no-visited-state" href=links::BOOKINGS>
                    {if count == 0 { "My bookings".to_owned() } else { format!("All {}", words::count(count, "booking", "bookings")) }}
                </a>
                <a class="govuk-link govuk-link--no-visited-state" href=links::CALENDAR_FEED>
                    "Calendar feed"
                </a>
            </p>
        }
    };
    view! {
        <Card title="My bookings" id="bookings" aside=all>
            {if is_empty {
                view! {
                    <EmptyState title="You have no bookings">
                        <p>
                            <a class="govuk-link govuk-link--no-visited-state" href=links::CATALOGUE>
                                "Find a course"
                            </a>
                        </p>
                    </EmptyState>
                }
                    .into_any()
            } else {
                view! { <ul class="sp-agenda sp-agenda--dated">{rows}</ul> }.into_any()
            }}
        </Card>
    }
}

#[component]
fn Record(steps: NextSteps) -> impl IntoView {
    view! {
        <Card title="My record at a glance" id="record">
            <Measure
                label="Requirements met"
                value=steps.met.into()
                max=steps.required.into()
                hint=steps.record_line
            />
            <p class="sp-flush">
                <a class="govuk-link govuk-link--no-visited-state" href=links::RECORD>
                    "See my whole record"
                </a>
            </p>
        </Card>
    }
}

#[component]
fn Lately(past: Vec<BookingSummary>) -> impl IntoView {
    let moments: Vec<Moment> = past
        .into_iter()
        .map(|booking| Moment {
            date: words::day(london(booking.session.ends_at).date()),
            what: format!("{}: {}", booking.session.course.title, booking.state_words),
            kind: MomentKind::Past,
            tag: None,
            sum: None,
        })
        .collect();
    (!moments.is_empty()).then(|| {
        view! {
            <Card title="Lately" id="lately">
                <Timeline moments />
            </Card>
        }
    })
}

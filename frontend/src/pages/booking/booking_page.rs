use contract::booking::{BookingState, BookingView, paths};
use domain::ids::BookingId;
use domain::words;
use leptos::prelude::*;

use super::booking_row::state_tone;
use super::offer_card::OfferCard;
use crate::client::booking::booking;
use crate::frame::{Page, PageTitle, use_viewer};
use crate::govuk::{
    ButtonKind, Card, Crumb, LinkButton, Moment, MomentKind, Panel, SummaryList, SummaryRow, Tag,
    Timeline,
};
use crate::links;
use crate::loading::{Loaded, load};
use crate::london::day_and_clock;
use crate::router::use_router;

/// One booking: its confirmation when it is new, its place on the waiting list, what happens next.
#[component]
pub(super) fn BookingPage(id: BookingId) -> impl IntoView {
    let router = use_router();
    let is_new = Memo::new(move |_| router.param("new").is_some());
    let found = load(move || booking(id));
    let viewer = use_viewer();
    let is_mine = move |booking: &BookingView| booking.booking.person_id == viewer.person();
    let back = Signal::derive(move || {
        let booking = found.get()?;
        Some(if is_mine(&booking) {
            Crumb::new(links::BOOKINGS, "My bookings")
        } else {
            Crumb::new(links::session(booking.booking.session.id), "The session")
        })
    });
    view! {
        <Page back>
            <Loaded of=found let:booking>
                {if is_new.get() {
                    view! { <Done booking=(*booking).clone() is_mine=is_mine(&booking) /> }.into_any()
                } else {
                    let when = booking.booking.session.when.clone();
                    view! {
                        <PageTitle text=booking.booking.session.course.title.clone() />
                        <p class="sp-lead">
                            <Tag text=booking.booking.state_words.clone() tone=state_tone(booking.booking.state) />
                            " "
                            {(!is_mine(&booking)).then(|| format!("{}, ", booking.booking.person_name))}
                            {when}
                        </p>
                    }
                        .into_any()
                }}
                {booking
                    .booking
                    .can_answer
                    .then(|| {
                        let is_mine = is_mine(&booking);
                        view! { <OfferCard booking=booking.booking.clone() is_mine /> }
                    })}
                <Facts booking=(*booking).clone() is_mine=is_mine(&booking) />
            </Loaded>
        </Page>
    }
}

#[component]
fn Done(booking: BookingView, is_mine: bool) -> impl IntoView {
    let session = &booking.booking.session;
    let name = booking.booking.person_name.clone();
    let title = match booking.booking.state {
        BookingState::Waitlisted if !is_mine => format!("{name} is on the waiting list"),
        _ if !is_mine => format!("{name} has a place"),
        BookingState::Requested => "You have asked for a place".to_owned(),
        BookingState::Waitlisted => {
            let position = booking
                .booking
                .position
                .map(|position| words::ordinal(position.into()));
            format!(
                "You are {} on the waiting list",
                position.unwrap_or_else(|| "now".to_owned())
            )
        }
        _ => "Your place is booked".to_owned(),
    };
    let (course, when) = (session.course.title.clone(), session.when.clone());
    view! {
        <Panel title tab=if is_mine { "" } else { "The place is booked" }>
            {course}<br />{when}<br />"Reference "<strong>{booking.booking.reference.clone()}</strong>
        </Panel>
    }
}

#[component]
fn Facts(booking: BookingView, is_mine: bool) -> impl IntoView {
    let summary = booking.booking.clone();
    let next = if is_mine {
        booking.next.clone()
    } else {
        next_for_other(summary.state)
    };
    let moments: Vec<Moment> = booking
        .events
        .iter()
        .map(|event| Moment {
            date: day_and_clock(event.at),
            what: match &event.by {
                Some(by) => format!("{}, by {by}", event.words),
                None => event.words.clone(),
            },
            kind: MomentKind::Past,
            tag: None,
            sum: None,
        })
        .collect();
    let holds = summary.state == BookingState::Booked;
    view! {
        <div class="sp-cols sp-cols--aside">
            <div>
                {(!next.is_empty())
                    .then(|| {
                        view! {
                            <Card title="What happens next" id="next">
                                <ul class="govuk-list govuk-list--bullet sp-flush">
                                    {next.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                                </ul>
                            </Card>
                        }
                    })}
                <Card title="The booking" id="facts">
                    <SummaryList rows=rows(&booking, is_mine) />
                </Card>
                {(!moments.is_empty())
                    .then(|| {
                        view! {
                            <Card title="History" id="history">
                                <Timeline moments />
                            </Card>
                        }
                    })}
            </div>
            <div>
                <Card title="Do something" id="acts">
                    {(holds && is_mine)
                        .then(|| {
                            view! {
                                <p>
                                    <a
                                        class="govuk-button sp-button--block"
                                        role="button"
                                        href=paths::booking_calendar(summary.id)
                                        download=""
                                    >
                                        "Add to calendar"
                                    </a>
                                </p>
                            }
                        })}
                    <p>
                        <a class="govuk-link govuk-link--no-visited-state" href=links::session(summary.session.id)>
                            "See the session"
                        </a>
                    </p>
                    {if summary.can_cancel && !summary.can_answer {
                        view! {
                            <p class="sp-flush">
                                <LinkButton
                                    href=links::cancel_booking(summary.id)
                                    text=match (holds, is_mine) {
                                        (true, true) => "Cancel my place",
                                        (true, false) => "Cancel the place",
                                        (false, true) => "Leave the queue",
                                        (false, false) => "Take them off the queue",
                                    }
                                    kind=ButtonKind::Second
                                    block=true
                                />
                            </p>
                        }
                            .into_any()
                    } else {
                        ().into_any()
                    }}
                </Card>
            </div>
        </div>
    }
}

/// What follows for those who booked for somebody.
fn next_for_other(state: BookingState) -> Vec<String> {
    let lines: &[&str] = match state {
        BookingState::Booked => &["They are told by email, with an invitation for their calendar."],
        BookingState::Waitlisted => &[
            "They are told by email where they stand.",
            "The next free place goes to the first on the list, and they are told at once.",
        ],
        _ => &[],
    };
    lines.iter().map(|line| (*line).to_owned()).collect()
}

fn rows(booking: &BookingView, is_mine: bool) -> Vec<SummaryRow> {
    let summary = &booking.booking;
    let mut rows = vec![
        SummaryRow::new("Reference", summary.reference.clone()),
        SummaryRow::new("When", summary.session.when.clone()),
        SummaryRow::new("Where", summary.session.place.clone()),
    ];
    if let Some(href) = summary.virtual_link.clone() {
        let link = view! {
            <a class="govuk-link" href=href rel="noreferrer noopener" target="_blank">
                "Join the call (opens in a new tab)"
            </a>
        };
        rows.push(SummaryRow::new("Link", link));
    }
    if summary.can_cancel && !summary.can_answer {
        let late = match (summary.is_late_now, is_mine) {
            (true, true) => ". That day has passed: your manager would be told.",
            (true, false) => ". That day has passed: it would be a late cancellation.",
            (false, _) => "",
        };
        rows.push(SummaryRow::new(
            "Cancel by",
            format!("{}{late}", words::day(summary.cancel_by)),
        ));
    }
    if let Some(needs) = booking.access_needs.clone() {
        rows.push(SummaryRow::new("Access or dietary needs", needs));
    }
    rows
}

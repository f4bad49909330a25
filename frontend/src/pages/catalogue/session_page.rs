use contract::catalogue::{ClashView, SessionState, SessionSummary, SessionView};
use domain::ids::SessionId;
use domain::words;
use leptos::prelude::*;

use super::course_page::{WhatYouWillDo, prerequisites};
use super::part_word;
use crate::client::catalogue::session;
use crate::frame::{Page, PageTitle, use_viewer};
use crate::govuk::{ButtonKind, Card, Crumb, LinkButton, Note, SummaryList, SummaryRow, Tag};
use crate::links;
use crate::loading::{Loaded, load};
use crate::london::{now, today};
use crate::pages::booking::BookCard;

/// One session, with the way to book it.
#[component]
pub(super) fn SessionPage(id: SessionId) -> impl IntoView {
    let found = load(move || session(id));
    let trail = Signal::derive(move || {
        let course = found.get().map(|session| {
            let course = &session.session.course;
            Crumb::new(links::course(course.id), course.title.clone())
        });
        std::iter::once(Crumb::new(links::CATALOGUE, "Catalogue"))
            .chain(course)
            .collect::<Vec<_>>()
    });
    view! {
        <Page trail>
            <Loaded of=found let:session>
                <Session session=(*session).clone() />
            </Loaded>
        </Page>
    }
}

#[component]
fn Session(session: SessionView) -> impl IntoView {
    let title = session.session.course.title.clone();
    let clashes = session
        .clashes
        .iter()
        .map(|clash| view! { <Clash clash=clash.clone() /> })
        .collect_view();
    let rows = facts(&session);
    view! {
        <PageTitle text=title />
        <p class="sp-lead">
            {session.session.when.clone()}", "{session.session.place.clone()}". "
            <Tag text=session.session.places_words.clone() />
        </p>
        {clashes}
        <div class="sp-cols sp-cols--aside sp-cols--first">
            <div>
                <BookCard session=session.clone() />
                <ForOthers session=session.session.clone() />
                <ForStaff session=session.clone() />
            </div>
            <div>
                <Card title="This session" id="details">
                    <SummaryList rows />
                </Card>
                <WhatYouWillDo summary=session.summary.clone() before=session.before_you_come.clone() />
            </div>
        </div>
    }
}

#[component]
fn Clash(clash: ClashView) -> impl IntoView {
    let title = format!(
        "Clashes with a booking of yours on {}",
        words::weekday_and_day(clash.on)
    );
    view! {
        <Note title>
            <p>{clash.title.clone()}", "{clash.when}". This one counts only when you attend all of it."</p>
            <p>
                <a class="govuk-link govuk-link--no-visited-state" href=links::booking(clash.booking_id)>
                    "See "
                    {clash.title}
                </a>
            </p>
        </Note>
    }
}

/// The way to book for somebody else, while places can be had.
#[component]
fn ForOthers(session: SessionSummary) -> impl IntoView {
    let can_be_had =
        session.state == SessionState::Scheduled && now().is_none_or(|now| session.starts_at > now);
    (can_be_had && use_viewer().books_for_others()).then(|| {
        view! {
            <p>
                <LinkButton
                    href=links::book_for(session.id)
                    text="Book for somebody else"
                    kind=ButtonKind::Second
                    block=true
                />
            </p>
        }
    })
}

/// Links for those who train or organise it.
#[component]
fn ForStaff(session: SessionView) -> impl IntoView {
    let id = session.session.id;
    (session.can_edit || session.can_mark).then(|| {
        view! {
            <Card title="For trainers and organisers" id="staff">
                <ul class="govuk-list sp-flush">
                    {session
                        .can_mark
                        .then(|| {
                            view! {
                                <li>
                                    <a class="govuk-link govuk-link--no-visited-state" href=links::register(id)>
                                        "Register"
                                    </a>
                                </li>
                            }
                        })}
                    <li>
                        <a class="govuk-link govuk-link--no-visited-state" href=links::attendees(id)>
                            "Who is booked and who waits"
                        </a>
                    </li>
                    {session
                        .can_edit
                        .then(|| {
                            view! {
                                <li>
                                    <a class="govuk-link govuk-link--no-visited-state" href=links::edit_session(id)>
                                        "Change this session"
                                    </a>
                                </li>
                                <li>
                                    <a class="govuk-link govuk-link--no-visited-state" href=links::cancel_session(id)>
                                        "Call it off"
                                    </a>
                                </li>
                            }
                        })}
                </ul>
            </Card>
        }
    })
}

fn facts(session: &SessionView) -> Vec<SummaryRow> {
    let mut rows = vec![
        SummaryRow::new("When", when(session)),
        SummaryRow::new("Where", place(session)),
    ];
    if !session.trainers.is_empty() {
        let names: Vec<String> = session
            .trainers
            .iter()
            .map(|trainer| trainer.name.clone())
            .collect();
        rows.push(SummaryRow::new("Trainer", names.join(", ")));
    }
    let places = session.session.places;
    let waiting = if places.waiting == 0 {
        "nobody waiting".to_owned()
    } else {
        format!("{} waiting", places.waiting)
    };
    rows.push(SummaryRow::new(
        "Places",
        format!("{} of {} taken, {waiting}", places.held(), places.capacity),
    ));
    if !session.prerequisites.is_empty() {
        rows.push(SummaryRow::new(
            "You need first",
            prerequisites(&session.prerequisites),
        ));
    }
    let cancel_by = words::day(session.cancel_by);
    rows.push(SummaryRow::new(
        "Cancel by",
        if session.cancel_by < today() {
            format!("{cancel_by}, which has passed. Your manager is told of who cancels now.")
        } else {
            format!("{cancel_by}. After that your manager is told.")
        },
    ));
    if !session.joining_notes.is_empty() {
        rows.push(SummaryRow::new(
            "Good to know",
            session.joining_notes.clone(),
        ));
    }
    rows
}

fn when(session: &SessionView) -> AnyView {
    let parts = &session.session.parts;
    let word = part_word(&session.session);
    let many = parts.len() > 1;
    let lines = parts.iter().map(|part| {
        let day = if many {
            format!("{word} {}: ", part.number)
        } else {
            String::new()
        };
        let on = words::weekday_and_day(part.on);
        let line = format!(
            "{day}{on}, {} to {}",
            words::clock(part.from),
            words::clock(part.to)
        );
        view! { <div>{line}</div> }
    });
    lines.collect_view().into_any()
}

fn place(session: &SessionView) -> AnyView {
    let place = match (session.venue.is_empty(), session.room.is_empty()) {
        (true, _) => session.session.place.clone(),
        (false, true) => session.venue.clone(),
        (false, false) => format!("{}, {}", session.venue, session.room),
    };
    let link = session.virtual_link.clone().map(|href| {
        view! {
            <p class="sp-flush">
                <a class="govuk-link govuk-link--no-visited-state" href=href rel="noreferrer noopener" target="_blank">
                    "Join the call (opens in a new tab)"
                </a>
            </p>
        }
    });
    view! {
        <div>{place}</div>
        {link}
    }
    .into_any()
}

use std::sync::Arc;

use contract::catalogue::{SessionQuery, SessionSummary};
use contract::compliance::{PersonRequirementView, PersonRequirementsView, Status};
use domain::ids::PersonId;
use leptos::prelude::*;

use crate::client::{self, PageOf};
use crate::frame::{Page, PageTitle};
use crate::govuk::{ButtonKind, Card, Crumb, EmptyState, LinkButton, Pagination, Tag, Tone};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::pages::catalogue::short_when;
use crate::pages::compliance::StatusTag;
use crate::router::{form_query, use_router};

/// Finds a session on which to book one person: what they need first, then by words.
#[component]
pub(super) fn FindSessionPage(person: PersonId) -> impl IntoView {
    let router = use_router();
    let held = load(move || client::compliance::person_requirements(person));
    let found = load(move || {
        client::catalogue::sessions(SessionQuery {
            q: router.param("q"),
            course: router.param("course").and_then(|id| id.parse().ok()),
            limit: Some(20),
            cursor: router.param("cursor"),
            ..SessionQuery::default()
        })
    });
    let submit = move |event| {
        let text = form_query(&event).get("q").unwrap_or_default().to_owned();
        let query = router
            .query_now()
            .from_start()
            .without("course")
            .with("q", &text);
        router.go(&router.with_query(&query));
    };
    view! {
        <Page back=Some(Crumb::new(links::person(person), "The person"))>
            <Loaded of=held skeleton=SkeletonShape::Lines let:held>
                <PageTitle text=format!("Book for {}", held.person.name) title="Book for somebody else" />
                <Needs held />
            </Loaded>
            <form role="search" aria-label="Sessions" class="sp-inline" on:submit=submit>
                <div class="sp-grow">
                    <label class="govuk-label sp-small" for="q">
                        "Course or venue"
                    </label>
                    <input
                        class="govuk-input"
                        id="q"
                        name="q"
                        type="search"
                        autocomplete="off"
                        prop:value=move || router.param("q").unwrap_or_default()
                    />
                </div>
                <button class="govuk-button govuk-button--secondary" type="submit">
                    "Search"
                </button>
            </form>
            <Loaded of=found skeleton=SkeletonShape::Rows let:found>
                <Sessions found person />
            </Loaded>
        </Page>
    }
}

/// What is late or due and not booked yet, each with the way to the sessions that meet it.
#[component]
fn Needs(held: Arc<PersonRequirementsView>) -> impl IntoView {
    let is_needed = |item: &&PersonRequirementView| {
        matches!(
            item.cell.status,
            Status::Overdue | Status::DueSoon | Status::NotYetDue
        ) && item.next_booking.is_none()
            && !item.courses.is_empty()
    };
    let rows = held
        .items
        .iter()
        .filter(is_needed)
        .map(need)
        .collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <Card title="What they need and is not booked" id="needs">
                <ul class="sp-agenda">{rows}</ul>
            </Card>
        }
    })
}

fn need(item: &PersonRequirementView) -> impl IntoView + use<> {
    let router = use_router();
    let courses = item
        .courses
        .iter()
        .map(|course| {
            let query = router
                .query_now()
                .from_start()
                .without("q")
                .with("course", &course.id.to_string());
            let (href, title) = (router.with_query(&query), course.title.clone());
            view! {
                <a class="govuk-link govuk-link--no-visited-state" href=href>
                    "Dates of "
                    {title}
                </a>
            }
        })
        .collect_view();
    view! {
        <li class="sp-agenda__item">
            <div>
                <h3 class="sp-agenda__what">{item.name.clone()} " " <StatusTag status=item.cell.status /></h3>
                <p class="sp-agenda__why sp-actions">{courses}</p>
            </div>
        </li>
    }
}

#[component]
fn Sessions(found: Arc<PageOf<SessionSummary>>, person: PersonId) -> impl IntoView {
    if found.items.is_empty() {
        return view! {
            <EmptyState title="No session is coming that fits">
                <p>"Try fewer words, or another course that meets the same requirement."</p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = found
        .items
        .iter()
        .map(|session| row(session, person))
        .collect_view();
    view! {
        <Card title="Sessions to come" id="sessions">
            <ul class="sp-agenda">{rows}</ul>
        </Card>
        <Pagination shown=found.items.len() total=found.total next=found.next_cursor.clone() />
    }
    .into_any()
}

fn row(session: &SessionSummary, person: PersonId) -> impl IntoView + use<> {
    let (when, hours) = short_when(session);
    let about = format!("{}, {when}", session.course.title);
    let tone = if session.places.is_full() {
        Tone::Soon
    } else {
        Tone::Plain
    };
    view! {
        <li class="sp-agenda__item">
            <div>
                <h3 class="sp-agenda__what">
                    <a class="govuk-link govuk-link--no-visited-state" href=links::session(session.id)>
                        {session.course.title.clone()}
                    </a>
                    " "
                    <Tag text=session.places_words.clone() tone />
                </h3>
                <p class="sp-agenda__why">{when}", "{hours}" · "{session.place.clone()}</p>
            </div>
            <div>
                <LinkButton
                    href=links::book_for_person(session.id, person)
                    text="Choose"
                    about
                    kind=ButtonKind::Second
                    small=true
                />
            </div>
        </li>
    }
}

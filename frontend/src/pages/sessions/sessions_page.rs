use contract::catalogue::{SessionQuery, SessionWhen};
use leptos::prelude::*;

use super::session_list::SessionList;
use crate::client::catalogue::{sessions, sessions_csv};
use crate::frame::{Page, PageTitle, use_viewer};
use crate::govuk::{ButtonKind, CsvButton, LinkButton, Pagination};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{form_query, use_router};

/// Every session, by time, with search.
#[component]
pub(crate) fn SessionsPage() -> impl IntoView {
    let viewer = use_viewer();
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="Sessions" />
                {move || {
                    viewer
                        .holds(domain::access::Role::LdOfficer)
                        .then(|| {
                            view! {
                                <p class="sp-actions sp-flush">
                                    <LinkButton
                                        href=links::NEW_COURSE
                                        text="Add a course"
                                        kind=ButtonKind::Second
                                        small=true
                                    />
                                </p>
                            }
                        })
                }}
            </div>
            <Search />
            <Sessions path=links::SESSIONS mine=false />
        </Page>
    }
}

/// The sessions that the viewer trains.
#[component]
pub(crate) fn MySessionsPage() -> impl IntoView {
    view! {
        <Page>
            <PageTitle text="My sessions" />
            <Sessions path=links::MY_SESSIONS mine=true />
        </Page>
    }
}

#[component]
fn Search() -> impl IntoView {
    let router = use_router();
    let submit = move |event| {
        let text = form_query(&event).get("q").unwrap_or_default().to_owned();
        let query = router.query_now().from_start().with("q", &text);
        router.go(&router.with_query(&query));
    };
    view! {
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
    }
}

#[component]
fn Sessions(path: &'static str, mine: bool) -> impl IntoView {
    let router = use_router();
    let is_past = Memo::new(move |_| router.param("when").is_some_and(|when| when == "past"));
    let asked = move || SessionQuery {
        q: router.param("q"),
        when: is_past.get().then_some(SessionWhen::Past),
        mine: mine.then_some(true),
        cursor: router.param("cursor"),
        ..SessionQuery::default()
    };
    let found = load(move || sessions(asked()));
    view! {
        <nav class="sp-subnav" aria-label="Sessions by time">
            <ul>
                <li>
                    <a href=path aria-current=move || (!is_past.get()).then_some("page")>
                        "Coming"
                    </a>
                </li>
                <li>
                    <a href=format!("{path}?when=past") aria-current=move || is_past.get().then_some("page")>
                        "Past"
                    </a>
                </li>
            </ul>
        </nav>
        <Loaded of=found skeleton=SkeletonShape::Rows let:found>
            <SessionList sessions=found.items.clone() caption="Sessions" />
            <Pagination shown=found.items.len() total=found.total next=found.next_cursor.clone() />
        </Loaded>
        <p class="sp-small">
            <CsvButton
                file_name=Signal::stored("sessions.csv".to_owned())
                fetch=move || sessions_csv(asked())
            />
        </p>
    }
}

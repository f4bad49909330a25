use contract::catalogue::SessionView;
use contract::people::FoundPerson;
use domain::access::Role;
use domain::ids::{PersonId, SessionId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::book_for_fields::{Fields, Typed};
use super::placing::{Asked, ask_for_place};
use crate::client::catalogue::session;
use crate::client::people;
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, use_arrival, use_viewer};
use crate::govuk::{Answer, Button, CheckAnswers, Crumb};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Books a place for somebody else: a manager for the team, L&D for anybody. The person may be in the address.
#[component]
pub(crate) fn BookForPage(id: SessionId) -> impl IntoView {
    let found = load(move || session(id));
    view! {
        <Page back=Some(Crumb::new(links::session(id), "The session"))>
            <div class="sp-form">
                <Loaded of=found let:session>
                    <Steps session=(*session).clone() />
                </Loaded>
            </div>
        </Page>
    }
}

/// Who is meant by the address, where the viewer may see them.
fn fill_in(person: RwSignal<Option<FoundPerson>>) {
    let asked = use_router()
        .query_now()
        .get("person")
        .and_then(|id| id.parse::<PersonId>().ok());
    if let Some(id) = asked {
        spawn_local(async move {
            if let Ok(found) = people::person(id).await {
                let post = found.posts.into_iter().find(|post| post.is_main);
                person.try_set(Some(FoundPerson {
                    id,
                    name: found.name,
                    team: post.map(|post| post.team),
                }));
            }
        });
    }
}

#[component]
fn Steps(session: SessionView) -> impl IntoView {
    let (form, router) = (Form::new(), use_router());
    let is_officer = use_viewer().holds(Role::LdOfficer);
    let typed = Typed::new(session.session.places.is_full(), is_officer);
    fill_in(typed.person);
    let is_checking = RwSignal::new(false);
    // What only the answer tells is asked for with the rest.
    Effect::new(move |_| {
        let (full, clash) = (
            form.refused_as("session-full"),
            form.refused_as("booking-clash"),
        );
        if full {
            typed.is_full.set(true);
        }
        if clash {
            typed.clashes.set(true);
        }
        if full || clash {
            is_checking.set(false);
        }
    });
    let id = session.session.id;
    let session = StoredValue::new(session);
    let go_on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if form.accepts(typed.errors()) {
            use_arrival().expect();
            is_checking.set(true);
        }
    };
    let book = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(person) = typed.person.get_untracked() else {
            return;
        };
        let asked = Asked {
            person: Some(person.id),
            waits_if_full: typed.waits(),
            accepts_clash: typed.accepts_clash(),
            access_needs: typed.needs(),
            override_reason: typed.override_reason(),
        };
        ask_for_place(form, router, id, asked);
    };
    move || {
        if is_checking.get() {
            let back = Callback::new(move |()| {
                use_arrival().expect();
                is_checking.set(false);
            });
            view! { <Check form session=session.get_value() typed back on_submit=Callback::new(book) /> }
                .into_any()
        } else {
            view! {
                <form novalidate on:submit=go_on>
                    <ErrorSummary form />
                    <PageTitle text="Book for somebody else" size=TitleSize::Medium />
                    <p class="sp-lead sp-lead--short">
                        {session
                            .with_value(|session| {
                                let summary = &session.session;
                                format!("{}, {}. {}.", summary.course.title, summary.when, summary.places_words)
                            })}
                    </p>
                    <Fields form typed />
                    <Button text="Continue" />
                </form>
            }
                .into_any()
        }
    }
}

#[component]
fn Check(
    form: Form,
    session: SessionView,
    typed: Typed,
    back: Callback<()>,
    on_submit: Callback<web_sys::SubmitEvent>,
) -> impl IntoView {
    let answer = |question: &str, said: String, change| Answer {
        question: question.to_owned(),
        said,
        change,
    };
    let mut answers = vec![
        answer("For", typed.name(), Some(back)),
        answer("Course", session.session.course.title.clone(), None),
        answer("When", session.session.when.clone(), None),
        answer("Where", session.session.place.clone(), None),
        answer(
            "Access or dietary needs",
            typed.needs().unwrap_or_else(|| "None".to_owned()),
            Some(back),
        ),
    ];
    let act = match (typed.override_reason(), typed.waits()) {
        (Some(reason), _) => {
            answers.push(answer("Beyond the capacity because", reason, Some(back)));
            "Book beyond the capacity"
        }
        (None, true) => "Put them on the waiting list",
        (None, false) => "Book the place",
    };
    view! {
        <form novalidate on:submit=move |event| on_submit.run(event)>
            <ErrorSummary form />
            <PageTitle text="Check your answers" size=TitleSize::Medium />
            <CheckAnswers answers />
            <p class="sp-small sp-muted">"They are told by email at once, with the dates for their calendar."</p>
            <Button text=act busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}

use contract::catalogue::SessionView;
use domain::ids::SessionId;
use leptos::prelude::*;

use super::NEEDS_MAX;
use super::placing::{Asked, ask_for_place};
use crate::client::FieldError;
use crate::client::catalogue::session;
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, TitleSize, use_arrival};
use crate::govuk::{Answer, Button, CheckAnswers, Choice, Crumb, Radios, Textarea};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// The longer path: what must be asked, then the answers to check.
#[component]
pub(crate) fn BookPage(id: SessionId) -> impl IntoView {
    let found = load(move || session(id));
    view! {
        <Page back=Some(Crumb::new(links::session(id), "The session"))>
            <div class="sp-form">
                <Loaded of=found let:session>
                    <Questions session=(*session).clone() />
                </Loaded>
            </div>
        </Page>
    }
}

#[component]
fn Questions(session: SessionView) -> impl IntoView {
    let form = Form::new();
    let router = use_router();
    let has_needs = RwSignal::new(String::new());
    let needs = RwSignal::new(String::new());
    let is_checking = RwSignal::new(false);
    let session = StoredValue::new(session);

    let go_on = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let mut errors = Vec::new();
        if has_needs.with_untracked(String::is_empty) {
            errors.push(FieldError::new(
                "has_needs",
                "Choose whether you have access or dietary needs",
            ));
        }
        let says_needs = has_needs.with_untracked(|answer| answer == "yes");
        if says_needs && needs.with_untracked(|needs| needs.trim().is_empty()) {
            errors.push(FieldError::new("access_needs", "Enter what you need"));
        }
        if needs.with_untracked(|needs| needs.chars().count() > NEEDS_MAX) {
            errors.push(FieldError::new(
                "access_needs",
                "What you need must be 2,000 characters or fewer",
            ));
        }
        if form.accepts(errors) {
            use_arrival().expect();
            is_checking.set(true);
        }
    };
    let book = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let access_needs = has_needs
            .with_untracked(|answer| answer == "yes")
            .then(|| needs.get_untracked());
        let (id, accepts_clash) =
            session.with_value(|session| (session.session.id, !session.clashes.is_empty()));
        let waits_if_full = form.refused_as("session-full");
        ask_for_place(
            form,
            router,
            id,
            Asked {
                waits_if_full,
                accepts_clash,
                access_needs,
                ..Asked::default()
            },
        );
    };
    move || {
        if is_checking.get() {
            let back = Callback::new(move |()| {
                use_arrival().expect();
                is_checking.set(false);
            });
            view! { <Check form session=session.get_value() needs=shown(has_needs, needs) back on_submit=Callback::new(book) /> }
                .into_any()
        } else {
            view! {
                <form novalidate on:submit=go_on>
                    <ErrorSummary form />
                    <PageTitle text="Before you book" size=TitleSize::Medium />
                    <p class="sp-lead sp-lead--short">
                        {session.with_value(|session| format!("{}, {}", session.session.course.title, session.session.when))}
                    </p>
                    <Radios
                        form
                        name="has_needs"
                        legend="Do you have access or dietary needs for this session?"
                        hint="Only the organiser and the trainer see them."
                        value=has_needs
                        choices=vec![Choice::new("no", "No"), Choice::new("yes", "Yes")]
                        inline=true
                    />
                    <Show when=move || has_needs.with(|answer| answer == "yes")>
                        <Textarea
                            form
                            name="access_needs"
                            label="What do you need?"
                            hint="For example step-free access, a hearing loop, vegan food"
                            value=needs
                        />
                    </Show>
                    <Button text="Continue" />
                </form>
            }
                .into_any()
        }
    }
}

fn shown(has_needs: RwSignal<String>, needs: RwSignal<String>) -> String {
    if has_needs.with_untracked(|answer| answer == "yes") {
        needs.get_untracked()
    } else {
        "None".to_owned()
    }
}

#[component]
fn Check(
    form: Form,
    session: SessionView,
    needs: String,
    back: Callback<()>,
    on_submit: Callback<web_sys::SubmitEvent>,
) -> impl IntoView {
    let answer = |question: &str, said: String, change| Answer {
        question: question.to_owned(),
        said,
        change,
    };
    let answers = vec![
        answer("Course", session.session.course.title.clone(), None),
        answer("When", session.session.when.clone(), None),
        answer("Where", session.session.place.clone(), None),
        answer("Access or dietary needs", needs, Some(back)),
    ];
    let text = Signal::derive(move || {
        if form.refused_as("session-full") {
            "Join the waiting list"
        } else {
            "Confirm booking"
        }
        .to_owned()
    });
    view! {
        <form novalidate on:submit=move |event| on_submit.run(event)>
            <ErrorSummary form />
            <PageTitle text="Check your answers" size=TitleSize::Medium />
            <CheckAnswers answers />
            <p class="sp-small sp-muted">
                {if session.needs_approval {
                    "Your line manager is asked to approve; you are told as soon as they answer."
                } else {
                    "Your line manager is told, and the dates come to your calendar."
                }}
            </p>
            <Button text busy=Signal::derive(move || form.is_sending()) />
        </form>
    }
}

use contract::catalogue::{SessionRequest, SessionView};
use domain::ids::{CourseId, SessionId};
use leptos::prelude::*;

use super::session_fields::Fields;
use super::session_form::Typed;
use crate::client::catalogue::{add_session, change_session, course, session_to_edit};
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, offer_undo};
use crate::govuk::Crumb;
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::use_router;

/// Adds a session to a course.
#[component]
pub(crate) fn NewSessionPage(course_id: CourseId) -> impl IntoView {
    let found = load(move || course(course_id));
    let form = Form::new();
    let router = use_router();
    let typed = Typed::new();
    let save = Callback::new(move |request: SessionRequest| {
        form.send(
            add_session(course_id, request, form.key()),
            move |made: SessionView| {
                router.replace(&links::session(made.session.id));
                offer_undo("Session added.", None);
            },
        );
    });
    view! {
        <Page back=Some(Crumb::new(links::course(course_id), "The course"))>
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Add a session" />
                <Loaded of=found let:course>
                    <p class="sp-lead">{course.course.title.clone()}</p>
                </Loaded>
                <Fields form typed act="Add the session" save />
            </div>
        </Page>
    }
}

/// Changes a session; refused when somebody else has changed it meanwhile.
#[component]
pub(crate) fn EditSessionPage(id: SessionId) -> impl IntoView {
    let found = load(move || session_to_edit(id));
    let form = Form::new();
    let router = use_router();
    view! {
        <Page back=Some(Crumb::new(links::session(id), "The session"))>
            <div class="sp-form">
                <ErrorSummary form />
                <PageTitle text="Change a session" />
                <Loaded of=found let:found>
                    {
                        let (session, etag) = (*found).clone();
                        let typed = Typed::of(&session);
                        let (opens_at, closes_at) = (session.opens_at, session.closes_at);
                        let save = Callback::new(move |request: SessionRequest| {
                            let request = SessionRequest { opens_at, closes_at, ..request };
                            form.send(
                                change_session(id, request, etag.clone()),
                                move |_| {
                                    router.replace(&links::session(id));
                                    offer_undo("Session changed. Those booked are told where days, times or place are different.", None);
                                },
                            );
                        });
                        view! {
                            <p class="sp-lead">
                                {session.session.course.title.clone()}", "{session.session.when.clone()}
                            </p>
                            <Fields form typed act="Save changes" save />
                        }
                    }
                </Loaded>
            </div>
        </Page>
    }
}

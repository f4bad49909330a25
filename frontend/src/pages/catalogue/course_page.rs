use contract::catalogue::{CourseView, PrerequisiteView};
use domain::ids::CourseId;
use domain::words;
use leptos::prelude::*;

use super::{NeedTag, course_row::course_meta, session_row::SessionRow};
use crate::client::catalogue::course;
use crate::frame::{Page, PageTitle};
use crate::govuk::{
    ButtonKind, Card, Crumb, Details, EmptyState, LinkButton, Note, SummaryList, SummaryRow,
};
use crate::links;
use crate::loading::{Loaded, load};

/// One course, and every session that is to come.
#[component]
pub(super) fn CoursePage(id: CourseId) -> impl IntoView {
    let found = load(move || course(id));
    view! {
        <Page trail=vec![Crumb::new(links::CATALOGUE, "Catalogue")]>
            <Loaded of=found let:course>
                <Course course=(*course).clone() />
            </Loaded>
        </Page>
    }
}

#[component]
fn Course(course: CourseView) -> impl IntoView {
    let id = course.course.id;
    let meta = course_meta(&course.course);
    let need = course.course.need.clone();
    let rows = facts(&course);
    view! {
        <div class="sp-title">
            <div>
                <PageTitle text=course.course.title.clone() />
                <p class="sp-lead">{meta} {need.map(|need| view! { " " <NeedTag need /> })}</p>
            </div>
            {course
                .can_edit
                .then(|| {
                    view! {
                        <p class="sp-actions sp-flush">
                            <LinkButton
                                href=links::edit_course(id)
                                text="Change course"
                                kind=ButtonKind::Second
                                small=true
                            />
                            <LinkButton
                                href=links::add_session(id)
                                text="Add a session"
                                kind=ButtonKind::Second
                                small=true
                            />
                        </p>
                    }
                })}
        </div>
        {course
            .is_withdrawn
            .then(|| {
                view! {
                    <Note title="No longer offered">
                        <p>"It stays here for your record and cannot be booked."</p>
                    </Note>
                }
            })}
        <div class="sp-cols sp-cols--aside">
            <div>
                <Sessions course=course.clone() />
                <WhatYouWillDo summary=course.summary.clone() before=course.before_you_come.clone() />
            </div>
            <div>
                <Card title="About it" id="facts">
                    <SummaryList rows small=true />
                </Card>
            </div>
        </div>
    }
}

#[component]
fn Sessions(course: CourseView) -> impl IntoView {
    let is_empty = course.course.sessions.is_empty();
    let title = match course.course.sessions.len() {
        0 => "Sessions".to_owned(),
        some => words::count(some as u64, "session", "sessions"),
    };
    let rows = course
        .course
        .sessions
        .into_iter()
        .map(|session| view! { <SessionRow session /> })
        .collect_view();
    view! {
        <Card title id="sessions">
            {if is_empty {
                view! {
                    <EmptyState title="No session is planned just now">
                        <p>"The learning and development team adds sessions through the year. Look again, or tell your line manager that you need it."</p>
                    </EmptyState>
                }
                    .into_any()
            } else {
                view! { <ul class="sp-sessions">{rows}</ul> }.into_any()
            }}
        </Card>
    }
}

/// What a learner will do, and what to read first; nothing where neither is known.
#[component]
pub(super) fn WhatYouWillDo(summary: String, before: String) -> impl IntoView {
    let before = (!before.is_empty()).then(|| {
        view! { <Details summary="Before you come">{paragraphs(&before)}</Details> }
    });
    (!summary.is_empty() || before.is_some()).then(|| {
        view! {
            <Card title="What you will do" id="about">
                {paragraphs(&summary)}
                {before}
            </Card>
        }
    })
}

fn facts(course: &CourseView) -> Vec<SummaryRow> {
    let mut rows = vec![SummaryRow::new("Code", course.course.code.clone())];
    if !course.course.topic.is_empty() {
        rows.push(SummaryRow::new("Topic", course.course.topic.clone()));
    }
    if !course.prerequisites.is_empty() {
        rows.push(SummaryRow::new(
            "You need first",
            prerequisites(&course.prerequisites),
        ));
    }
    for met in &course.counts_for {
        rows.push(SummaryRow::new(
            "Counts for",
            counts_for(&met.name, met.renew_months),
        ));
    }
    if course.cancel_by_days > 0 {
        let days = words::count(course.cancel_by_days, "day", "days");
        rows.push(SummaryRow::new(
            "Cancel",
            format!("Up to {days} before. After that your manager is told."),
        ));
    }
    rows
}

/// "Safeguarding level 3, for 36 months".
pub(super) fn counts_for(name: &str, renew_months: Option<i32>) -> String {
    match renew_months {
        Some(months) => format!("{name}, for {}", words::count(months, "month", "months")),
        None => format!("{name}, once"),
    }
}

/// What must come first, each with whether it is done.
pub(super) fn prerequisites(courses: &[PrerequisiteView]) -> AnyView {
    let lines = courses.iter().map(|first| {
        let href = links::course(first.course.id);
        let done = match first.done_on {
            Some(on) => format!(". You did it on {}.", words::day(on)),
            None => ". You have not done it.".to_owned(),
        };
        view! {
            <div>
                <a class="govuk-link govuk-link--no-visited-state" href=href>
                    {first.course.title.clone()}
                </a>
                {done}
            </div>
        }
    });
    lines.collect_view().into_any()
}

/// Text as it was typed, a paragraph a line.
fn paragraphs(text: &str) -> AnyView {
    let lines = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let line = line.to_owned();
            view! { <p class="govuk-body">{line}</p> }
        });
    lines.collect_view().into_any()
}

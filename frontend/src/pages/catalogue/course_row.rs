use contract::catalogue::CourseSummary;
use domain::words;
use leptos::prelude::*;

use super::{NeedTag, session_row::SessionRow};
use crate::links;

/// One course with its next sessions.
#[component]
pub(super) fn CourseRow(course: CourseSummary) -> impl IntoView {
    let more = course
        .session_count
        .saturating_sub(u32::try_from(course.sessions.len()).unwrap_or(0));
    let meta = course_meta(&course);
    let href = links::course(course.id);
    let none = course.sessions.is_empty();
    let sessions = course
        .sessions
        .into_iter()
        .map(|session| view! { <SessionRow session /> })
        .collect_view();
    view! {
        <li class="sp-course">
            <h3 class="sp-course__name">
                <a class="govuk-link govuk-link--no-visited-state" href=href.clone()>
                    {course.title.clone()}
                </a>
                {course.need.map(|need| view! { " " <NeedTag need /> })}
            </h3>
            <p class="sp-course__meta">{meta}</p>
            {(!none).then(|| view! { <ul class="sp-sessions">{sessions}</ul> })}
            {(more > 0)
                .then(|| {
                    view! {
                        <p class="sp-small sp-flush sp-more">
                            <a class="govuk-link govuk-link--no-visited-state" href=href>
                                {words::count(more, "more session", "more sessions")}
                                <span class="govuk-visually-hidden">" of "{course.title}</span>
                            </a>
                        </p>
                    }
                })}
        </li>
    }
}

/// "Virtual · 6 hours · Safeguarding Partnership".
pub(super) fn course_meta(course: &CourseSummary) -> String {
    let length = match (course.minutes / 60, course.minutes % 60) {
        (0, 0) => String::new(),
        (0, minutes) => words::count(minutes, "minute", "minutes"),
        (hours, 0) => words::count(hours, "hour", "hours"),
        (hours, minutes) => {
            format!(
                "{} {}",
                words::count(hours, "hour", "hours"),
                words::count(minutes, "minute", "minutes")
            )
        }
    };
    let approval = if course.needs_approval {
        "needs your manager’s approval"
    } else {
        ""
    };
    let parts = [course.delivery.label(), &length, &course.provider, approval];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

//! Courses and their sessions.

use contract::catalogue::{
    CancelSessionRequest, CourseFilters, CourseQuery, CourseRequest, CourseSummary, CourseView,
    SessionQuery, SessionRequest, SessionSummary, SessionView, paths,
};
use domain::ids::{CourseId, SessionId};

use super::{Ask, Outcome, PageOf};

pub(crate) async fn courses(query: CourseQuery) -> Outcome<PageOf<CourseSummary>> {
    Ask::get(paths::COURSES).query(&query).read().await
}

pub(crate) async fn courses_csv(query: CourseQuery) -> Outcome<String> {
    Ask::get(paths::COURSES).query(&query).csv().await
}

pub(crate) async fn course_filters() -> Outcome<CourseFilters> {
    Ask::get(paths::COURSE_FILTERS).read().await
}

pub(crate) async fn course(id: CourseId) -> Outcome<CourseView> {
    Ask::get(paths::course(id)).read().await
}

/// A course with its version, for an edit to follow.
pub(crate) async fn course_to_edit(id: CourseId) -> Outcome<(CourseView, Option<String>)> {
    Ask::get(paths::course(id)).read_with_etag().await
}

pub(crate) async fn add_course(request: CourseRequest, key: String) -> Outcome<CourseView> {
    Ask::post(paths::COURSES)
        .json(&request)
        .once(key)
        .read()
        .await
}

pub(crate) async fn change_course(
    id: CourseId,
    request: CourseRequest,
    etag: Option<String>,
) -> Outcome<CourseView> {
    Ask::put(paths::course(id))
        .json(&request)
        .if_match(etag)
        .read()
        .await
}

pub(crate) async fn sessions(query: SessionQuery) -> Outcome<PageOf<SessionSummary>> {
    Ask::get(paths::SESSIONS).query(&query).read().await
}

pub(crate) async fn sessions_csv(query: SessionQuery) -> Outcome<String> {
    Ask::get(paths::SESSIONS).query(&query).csv().await
}

pub(crate) async fn session(id: SessionId) -> Outcome<SessionView> {
    Ask::get(paths::session(id)).read().await
}

/// A session with its version, for an edit to follow.
pub(crate) async fn session_to_edit(id: SessionId) -> Outcome<(SessionView, Option<String>)> {
    Ask::get(paths::session(id)).read_with_etag().await
}

pub(crate) async fn add_session(
    course: CourseId,
    request: SessionRequest,
    key: String,
) -> Outcome<SessionView> {
    Ask::post(paths::course_sessions(course))
        .json(&request)
        .once(key)
        .read()
        .await
}

pub(crate) async fn change_session(
    id: SessionId,
    request: SessionRequest,
    etag: Option<String>,
) -> Outcome<SessionView> {
    Ask::put(paths::session(id))
        .json(&request)
        .if_match(etag)
        .read()
        .await
}

pub(crate) async fn cancel_session(id: SessionId, request: CancelSessionRequest) -> Outcome<()> {
    Ask::post(paths::session_cancellation(id))
        .json(&request)
        .done()
        .await
}

//! URL paths.

use domain::ids::{CourseId, SessionId};

/// `GET` the catalogue (`CourseQuery`): a page of `CourseSummary`, or CSV; `POST` a
/// `CourseRequest` with `Idempotency-Key` makes a course (L&D).
pub const COURSES: &str = "/api/v1/courses";

/// `GET`: the choices of the catalogue's filters with counts (`CourseFilters`).
pub const COURSE_FILTERS: &str = "/api/v1/courses/filters";

/// `GET` one course (`CourseView`, with `ETag`); `PUT` a `CourseRequest` with `If-Match` changes it
/// (L&D).
pub fn course(id: CourseId) -> String {
    format!("{COURSES}/{id}")
}

/// `POST` a `SessionRequest` with `Idempotency-Key`: makes a session of the course (L&D).
pub fn course_sessions(id: CourseId) -> String {
    format!("{COURSES}/{id}/sessions")
}

/// `GET` sessions of all courses (`SessionQuery`): a page of `SessionSummary`, or CSV.
pub const SESSIONS: &str = "/api/v1/sessions";

/// `GET` one session (`SessionView`, with `ETag`); `PUT` a `SessionRequest` with `If-Match` changes
/// it (L&D).
pub fn session(id: SessionId) -> String {
    format!("{SESSIONS}/{id}")
}

/// `POST` a `CancelSessionRequest`: calls the session off and tells everybody booked or waiting
/// (L&D).
pub fn session_cancellation(id: SessionId) -> String {
    format!("{SESSIONS}/{id}/cancellation")
}

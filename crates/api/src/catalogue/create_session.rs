use actix_web::{HttpResponse, post};
use contract::catalogue::{SessionRequest, SessionView, paths};
use contract::problem::Problem as Wire;
use domain::ids::CourseId;
use usecases::catalogue;

use super::forms::session_form;
use super::views::session_view;
use crate::extract::{Body, IdempotencyKey, Segment, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Make a session of a course.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "createSession",
    security(("bearer" = []), ("cookie" = [])),
    params(("course_id" = CourseId, Path, description = "Which course"), IdempotencyKey),
    request_body = SessionRequest,
    responses(
        (status = 201, description = "Made; Location names it", body = SessionView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The Idempotency-Key was used for something else", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/courses/{course_id}/sessions")]
pub(crate) async fn create_session(
    signed_in: SignedIn,
    Segment(course): Segment<CourseId>,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<SessionRequest>,
) -> Result<HttpResponse, Problem> {
    let form = session_form(body);
    let shown = perform(signed_in, move |spires, actor| {
        let id = catalogue::create_session(spires, actor, course, &form, key.as_deref())?;
        catalogue::show_session(spires, actor, id)
    })
    .await?;
    let view: SessionView = session_view(shown);
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::session(view.session.id)))
        .insert_header(("etag", etag(view.edition)))
        .json(view))
}

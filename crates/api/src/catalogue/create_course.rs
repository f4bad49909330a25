use actix_web::{HttpResponse, post};
use contract::catalogue::{CourseRequest, CourseView, paths};
use contract::problem::Problem as Wire;
use usecases::catalogue;

use super::forms::course_wish;
use super::views::course_view;
use crate::extract::{Body, IdempotencyKey, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Make a course.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "createCourse",
    security(("bearer" = []), ("cookie" = [])),
    params(IdempotencyKey),
    request_body = CourseRequest,
    responses(
        (status = 201, description = "Made; Location names it", body = CourseView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The Idempotency-Key was used for something else", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used, or the code is taken", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/courses")]
pub(crate) async fn create_course(
    signed_in: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<CourseRequest>,
) -> Result<HttpResponse, Problem> {
    let wish = course_wish(body);
    let shown = perform(signed_in, move |spires, actor| {
        let id = catalogue::create_course(spires, actor, &wish, key.as_deref())?;
        catalogue::show_course(spires, actor, id)
    })
    .await?;
    let view: CourseView = course_view(shown);
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::course(view.course.id)))
        .insert_header(("etag", etag(view.edition)))
        .json(view))
}

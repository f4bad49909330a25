use actix_web::{HttpResponse, put};
use contract::catalogue::{CourseRequest, CourseView};
use contract::problem::Problem as Wire;
use domain::ids::CourseId;
use usecases::catalogue;

use super::forms::course_wish;
use super::views::course_view;
use crate::extract::{Body, IfMatch, Segment, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Change a course.
///
/// Every field is given; the edition that was read goes into If-Match.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "editCourse",
    security(("bearer" = []), ("cookie" = [])),
    params(("course_id" = CourseId, Path, description = "Which course"), IfMatch),
    request_body = CourseRequest,
    responses(
        (status = 200, description = "Changed", body = CourseView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 412, description = "Changed since it was read", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 428, description = "No If-Match", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[put("/api/v1/courses/{course_id}")]
pub(crate) async fn edit_course(
    signed_in: SignedIn,
    Segment(id): Segment<CourseId>,
    IfMatch(edition): IfMatch,
    Body(body): Body<CourseRequest>,
) -> Result<HttpResponse, Problem> {
    let wish = course_wish(body);
    let shown = perform(signed_in, move |spires, actor| {
        catalogue::edit_course(spires, actor, id, edition, &wish)?;
        catalogue::show_course(spires, actor, id)
    })
    .await?;
    let view: CourseView = course_view(shown);
    Ok(HttpResponse::Ok()
        .insert_header(("etag", etag(view.edition)))
        .json(view))
}

use actix_web::{HttpResponse, get};
use contract::catalogue::CourseView;
use contract::problem::Problem as Wire;
use domain::ids::CourseId;
use usecases::catalogue;

use super::views::course_view;
use crate::extract::{Segment, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Show a course.
///
/// With every coming session. The ETag is the edition that an edit names.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "showCourse",
    security(("bearer" = []), ("cookie" = [])),
    params(("course_id" = CourseId, Path, description = "Which course")),
    responses(
        (status = 200, description = "The course", body = CourseView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/courses/{course_id}")]
pub(crate) async fn show_course(
    signed_in: SignedIn,
    Segment(id): Segment<CourseId>,
) -> Result<HttpResponse, Problem> {
    let shown = perform(signed_in, move |spires, actor| {
        catalogue::show_course(spires, actor, id)
    })
    .await?;
    let view: CourseView = course_view(shown);
    Ok(HttpResponse::Ok()
        .insert_header(("etag", etag(view.edition)))
        .json(view))
}

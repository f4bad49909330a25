use actix_web::get;
use actix_web::web::Json;
use contract::catalogue::CourseFilters;
use contract::problem::Problem as Wire;
use usecases::catalogue;

use super::views::course_filters;
use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// Show the choices of the catalogue's filters.
///
/// With counts over all courses that are offered.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "showCourseFilters",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "The choices", body = CourseFilters),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/courses/filters")]
pub(crate) async fn show_course_filters(
    signed_in: SignedIn,
) -> Result<Json<CourseFilters>, Problem> {
    let counts = perform(signed_in, catalogue::course_filters).await?;
    Ok(Json(course_filters(counts)))
}

use actix_web::get;
use actix_web::web::Json;
use contract::catalogue::{CourseQuery, CourseSummary};
use contract::page::Page;
use contract::problem::Problem as Wire;
use usecases::catalogue;

use super::forms::course_search;
use super::views::course_summary;
use crate::extract::{ListPage, Params, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// Search the catalogue.
///
/// Courses that are offered, each with its next sessions as the caller stands to them.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "listCourses",
    security(("bearer" = []), ("cookie" = [])),
    params(CourseQuery),
    responses(
        (status = 200, description = "A page of courses", body = Page<CourseSummary>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/courses")]
pub(crate) async fn list_courses(
    signed_in: SignedIn,
    Params(query): Params<CourseQuery>,
    ListPage(asked): ListPage,
) -> Result<Json<Page<CourseSummary>>, Problem> {
    let search = course_search(query)?;
    let found = perform(signed_in, move |spires, actor| {
        catalogue::list_courses(spires, actor, &search, asked)
    })
    .await?;
    Ok(Json(page(found, course_summary)))
}

use actix_web::{HttpResponse, get};
use contract::catalogue::{CourseQuery, CourseSummary};
use contract::page::Page;
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::catalogue;

use super::forms::course_search;
use super::views::course_summary;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// Search the catalogue.
///
/// Courses that are offered, each with its next sessions as the caller stands to them.
/// `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "listCourses",
    security(("bearer" = []), ("cookie" = [])),
    params(CourseQuery),
    responses(
        (status = 200, description = "A page of courses", content((Page<CourseSummary> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/courses")]
pub(crate) async fn list_courses(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<CourseQuery>,
    ListPage(asked): ListPage,
) -> Result<HttpResponse, Problem> {
    let search = course_search(query)?;
    let find = move |spires: &Spires, actor: &Actor, page| {
        catalogue::list_courses(spires, actor, &search, page)
    };
    list(signed_in, form, asked, find, course_summary).await
}

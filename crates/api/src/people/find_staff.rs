use actix_web::get;
use actix_web::web::Json;
use contract::page::{Page, PageQuery};
use contract::people::{FindPeopleQuery, FoundPerson};
use contract::problem::Problem as Wire;
use usecases::people;

use super::views::found_person;
use crate::extract::{ListPage, Params, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// Find somebody by name.
///
/// Name and team alone, for those whose work is to name people: L&D, ASYE co-ordinators,
/// administrators.
#[utoipa::path(
    tag = "people",
    operation_id = "findStaff",
    security(("bearer" = []), ("cookie" = [])),
    params(FindPeopleQuery, PageQuery),
    responses(
        (status = 200, description = "A page of people, by surname", body = Page<FoundPerson>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/staff")]
pub(crate) async fn find_staff(
    signed_in: SignedIn,
    Params(query): Params<FindPeopleQuery>,
    ListPage(request): ListPage,
) -> Result<Json<Page<FoundPerson>>, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        people::find_staff(spires, actor, &query.q, request)
    })
    .await?;
    Ok(Json(page(found, found_person)))
}

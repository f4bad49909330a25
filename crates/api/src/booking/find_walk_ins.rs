use actix_web::get;
use actix_web::web::Json;
use contract::page::{Page, PageQuery};
use contract::people::{FindPeopleQuery, FoundPerson};
use contract::problem::Problem as Wire;
use domain::ids::SessionId;
use usecases::booking;

use crate::extract::{ListPage, Params, Segment, SignedIn};
use crate::listing::page;
use crate::people::found_person;
use crate::perform::perform;
use crate::problem::Problem;

/// Find somebody who walked in.
///
/// Anybody in post, by name and team alone, for those who mark the register.
#[utoipa::path(
    tag = "booking",
    operation_id = "findWalkIns",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session"), FindPeopleQuery, PageQuery),
    responses(
        (status = 200, description = "A page of people, by surname", body = Page<FoundPerson>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/sessions/{session_id}/register/people")]
pub(crate) async fn find_walk_ins(
    signed_in: SignedIn,
    Segment(session): Segment<SessionId>,
    Params(query): Params<FindPeopleQuery>,
    ListPage(request): ListPage,
) -> Result<Json<Page<FoundPerson>>, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        booking::find_walk_ins(spires, actor, session, &query.q, request)
    })
    .await?;
    Ok(Json(page(found, found_person)))
}

use actix_web::get;
use actix_web::web::Json;
use contract::people::PersonView;
use contract::problem::Problem as Wire;
use domain::ids::PersonId;
use usecases::people;

use super::views::view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show a person.
///
/// With their posts and line manager.
#[utoipa::path(
    tag = "people",
    operation_id = "showPerson",
    security(("bearer" = []), ("cookie" = [])),
    params(("person_id" = PersonId, Path, description = "Whom")),
    responses(
        (status = 200, description = "The person", body = PersonView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/people/{person_id}")]
pub(crate) async fn show_person(
    signed_in: SignedIn,
    Segment(person): Segment<PersonId>,
) -> Result<Json<PersonView>, Problem> {
    let shown = perform(signed_in, move |spires, actor| {
        people::show_person(spires, actor, person)
    })
    .await?;
    Ok(Json(view(shown)))
}

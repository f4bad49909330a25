use actix_web::{HttpResponse, delete};
use contract::problem::Problem as Wire;
use domain::ids::{GrantId, PersonId};
use usecases::access;

use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Take a role back.
///
/// It ends at once, in open sessions too.
#[utoipa::path(
    tag = "access",
    operation_id = "withdrawGrant",
    security(("bearer" = []), ("cookie" = [])),
    params(
        ("person_id" = PersonId, Path, description = "Who holds the role"),
        ("grant_id" = GrantId, Path, description = "The grant"),
    ),
    responses(
        (status = 204, description = "Taken back"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[delete("/api/v1/accounts/{person_id}/grants/{grant_id}")]
pub(crate) async fn withdraw_grant(
    signed_in: SignedIn,
    Segment((person, grant)): Segment<(PersonId, GrantId)>,
) -> Result<HttpResponse, Problem> {
    perform(signed_in, move |spires, actor| {
        access::withdraw_grant(spires, actor, person, grant)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

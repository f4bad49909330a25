use actix_web::{HttpResponse, delete};
use contract::problem::Problem as Wire;
use domain::ids::DeputyId;
use usecases::booking;

use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// End a deputy.
///
/// At once, in open sessions too.
#[utoipa::path(
    tag = "booking",
    operation_id = "endDeputy",
    security(("bearer" = []), ("cookie" = [])),
    params(("deputy_id" = DeputyId, Path, description = "Which")),
    responses(
        (status = 204, description = "Ended"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[delete("/api/v1/deputies/{deputy_id}")]
pub(crate) async fn end_deputy(
    signed_in: SignedIn,
    Segment(id): Segment<DeputyId>,
) -> Result<HttpResponse, Problem> {
    perform(signed_in, move |spires, actor| {
        booking::end_deputy(spires, actor, id)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

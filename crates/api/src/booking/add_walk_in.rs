use actix_web::post;
use actix_web::web::Json;
use contract::booking::{AddWalkInRequest, RegisterView};
use contract::problem::Problem as Wire;
use domain::ids::SessionId;
use usecases::booking;

use super::views::register_view;
use crate::extract::{Body, IdempotencyKey, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Add somebody who came without a booking.
///
/// A walk-in stands outside the capacity.
#[utoipa::path(
    tag = "booking",
    operation_id = "addWalkIn",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session"), IdempotencyKey),
    request_body = AddWalkInRequest,
    responses(
        (status = 200, description = "The register", body = RegisterView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says what to do instead", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/sessions/{session_id}/register/walk-ins")]
pub(crate) async fn add_walk_in(
    signed_in: SignedIn,
    Segment(session): Segment<SessionId>,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<AddWalkInRequest>,
) -> Result<Json<RegisterView>, Problem> {
    let register = perform(signed_in, move |spires, actor| {
        booking::add_walk_in(spires, actor, session, body.person_id, key.as_deref())?;
        booking::show_register(spires, actor, session)
    })
    .await?;
    Ok(Json(register_view(register)))
}

use actix_web::post;
use actix_web::web::Json;
use contract::catalogue::{CancelSessionRequest, SessionView};
use contract::problem::Problem as Wire;
use domain::ids::SessionId;
use usecases::catalogue;

use super::views::session_view;
use crate::extract::{Body, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Call a session off.
///
/// Everybody booked, waiting or asking is told why.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "cancelSession",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session")),
    request_body = CancelSessionRequest,
    responses(
        (status = 200, description = "Called off", body = SessionView),
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
#[post("/api/v1/sessions/{session_id}/cancellation")]
pub(crate) async fn cancel_session(
    signed_in: SignedIn,
    Segment(id): Segment<SessionId>,
    Body(body): Body<CancelSessionRequest>,
) -> Result<Json<SessionView>, Problem> {
    let shown = perform(signed_in, move |spires, actor| {
        catalogue::cancel_session(spires, actor, id, &body.reason)?;
        catalogue::show_session(spires, actor, id)
    })
    .await?;
    Ok(Json(session_view(shown)))
}

use actix_web::get;
use actix_web::web::Json;
use contract::booking::RegisterView;
use contract::problem::Problem as Wire;
use domain::ids::SessionId;
use usecases::booking;

use super::views::register_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show the register of a session.
///
/// For the organiser and the trainers.
#[utoipa::path(
    tag = "booking",
    operation_id = "showRegister",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session")),
    responses(
        (status = 200, description = "The register", body = RegisterView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/sessions/{session_id}/register")]
pub(crate) async fn show_register(
    signed_in: SignedIn,
    Segment(session): Segment<SessionId>,
) -> Result<Json<RegisterView>, Problem> {
    let register = perform(signed_in, move |spires, actor| {
        booking::show_register(spires, actor, session)
    })
    .await?;
    Ok(Json(register_view(register)))
}

use actix_web::post;
use actix_web::web::Json;
use contract::booking::RegisterView;
use contract::problem::Problem as Wire;
use domain::ids::SessionId;
use usecases::booking;

use super::views::register_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Close the register of a session.
///
/// Makes the completions of those who came to every part in full.
#[utoipa::path(
    tag = "booking",
    operation_id = "closeRegister",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session")),
    responses(
        (status = 200, description = "The register", body = RegisterView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says what to do instead", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/sessions/{session_id}/register/closure")]
pub(crate) async fn close_register(
    signed_in: SignedIn,
    Segment(session): Segment<SessionId>,
) -> Result<Json<RegisterView>, Problem> {
    let register = perform(signed_in, move |spires, actor| {
        booking::close_register(spires, actor, session)?;
        booking::show_register(spires, actor, session)
    })
    .await?;
    Ok(Json(register_view(register)))
}

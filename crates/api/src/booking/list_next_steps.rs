use actix_web::get;
use actix_web::web::Json;
use contract::booking::NextSteps;
use contract::problem::Problem as Wire;
use usecases::booking;

use super::next_steps_view::next_steps_view;
use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// Show what the caller should do next.
///
/// What is due, each with the earliest session that fits, and their next bookings: the home page.
#[utoipa::path(
    tag = "booking",
    operation_id = "listNextSteps",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "What to do next", body = NextSteps),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/next-steps")]
pub(crate) async fn list_next_steps(signed_in: SignedIn) -> Result<Json<NextSteps>, Problem> {
    let next = perform(signed_in, booking::next_steps).await?;
    Ok(Json(next_steps_view(next)))
}

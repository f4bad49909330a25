use actix_web::get;
use actix_web::web::Json;
use contract::booking::RequestView;
use contract::problem::Problem as Wire;
use domain::ids::BookingId;
use usecases::booking;

use super::request_views::request_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show a request.
///
/// To those who may answer it, and to who did.
#[utoipa::path(
    tag = "booking",
    operation_id = "showRequest",
    security(("bearer" = []), ("cookie" = [])),
    params(("booking_id" = BookingId, Path, description = "Which booking")),
    responses(
        (status = 200, description = "The request", body = RequestView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/requests/{booking_id}")]
pub(crate) async fn show_request(
    signed_in: SignedIn,
    Segment(id): Segment<BookingId>,
) -> Result<Json<RequestView>, Problem> {
    let shown = perform(signed_in, move |spires, actor| {
        booking::show_request(spires, actor, id)
    })
    .await?;
    Ok(Json(request_view(shown)))
}

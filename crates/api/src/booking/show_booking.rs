use actix_web::get;
use actix_web::web::Json;
use contract::booking::BookingView;
use contract::problem::Problem as Wire;
use domain::ids::BookingId;
use usecases::booking;

use super::views::booking_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show a booking.
///
/// With its timeline. Access needs are there for the learner, the organiser and the trainers alone.
#[utoipa::path(
    tag = "booking",
    operation_id = "showBooking",
    security(("bearer" = []), ("cookie" = [])),
    params(("booking_id" = BookingId, Path, description = "Which booking")),
    responses(
        (status = 200, description = "The booking", body = BookingView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/bookings/{booking_id}")]
pub(crate) async fn show_booking(
    signed_in: SignedIn,
    Segment(id): Segment<BookingId>,
) -> Result<Json<BookingView>, Problem> {
    let shown = perform(signed_in, move |spires, actor| {
        booking::show_booking(spires, actor, id)
    })
    .await?;
    Ok(Json(booking_view(shown)))
}

use actix_web::{HttpResponse, get};
use contract::problem::Problem as Wire;
use domain::ids::BookingId;
use usecases::booking;

use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Download a booking as a calendar file.
#[utoipa::path(
    tag = "booking",
    operation_id = "showBookingCalendar",
    security(("bearer" = []), ("cookie" = [])),
    params(("booking_id" = BookingId, Path, description = "Which booking")),
    responses(
        (status = 200, description = "An iCalendar file", body = String, content_type = "text/calendar"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/bookings/{booking_id}/calendar.ics")]
pub(crate) async fn show_booking_calendar(
    signed_in: SignedIn,
    Segment(id): Segment<BookingId>,
) -> Result<HttpResponse, Problem> {
    let file = perform(signed_in, move |spires, actor| {
        booking::booking_calendar(spires, actor, id)
    })
    .await?;
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header((
            "content-disposition",
            "attachment; filename=\"booking.ics\"",
        ))
        .body(file))
}

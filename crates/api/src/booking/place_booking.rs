use actix_web::{HttpResponse, post};
use contract::booking::{BookingView, PlaceBookingRequest, paths};
use contract::problem::Problem as Wire;
use domain::ids::SessionId;
use usecases::booking::{self, PlaceBooking};

use super::views::booking_view;
use crate::extract::{Body, IdempotencyKey, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Book a place.
///
/// Books, asks, or joins the waiting list: for oneself, for one's team, or, as L&D, for anybody.
#[utoipa::path(
    tag = "booking",
    operation_id = "placeBooking",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session"), IdempotencyKey),
    request_body = PlaceBookingRequest,
    responses(
        (status = 201, description = "Booked, asked for or waiting; Location names it", body = BookingView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "Full, closed, begun, clashing, booked already …; the sentence says what to do instead", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/sessions/{session_id}/bookings")]
pub(crate) async fn place_booking(
    signed_in: SignedIn,
    Segment(session): Segment<SessionId>,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<PlaceBookingRequest>,
) -> Result<HttpResponse, Problem> {
    let wish = PlaceBooking {
        session,
        person: body.person_id,
        if_full: body.if_full,
        accepts_clash: body.accepts_clash,
        access_needs: body.access_needs,
        override_reason: body.override_reason,
    };
    let shown = perform(signed_in, move |spires, actor| {
        let id = booking::place_booking(spires, actor, &wish, key.as_deref())?;
        booking::show_booking(spires, actor, id)
    })
    .await?;
    let view: BookingView = booking_view(shown);
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::booking(view.booking.id)))
        .json(view))
}

use actix_web::get;
use actix_web::web::Json;
use contract::booking::{SessionBookingQuery, SessionBookingView};
use contract::page::Page;
use contract::problem::Problem as Wire;
use domain::booking::BookingState;
use domain::ids::SessionId;
use usecases::booking;

use super::views::session_booking_view;
use crate::extract::{ListPage, Params, Segment, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// List who is booked on a session and who waits.
///
/// For the organiser and the trainers. It holds no address.
#[utoipa::path(
    tag = "booking",
    operation_id = "listSessionBookings",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session"), SessionBookingQuery),
    responses(
        (status = 200, description = "A page of bookings", body = Page<SessionBookingView>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/sessions/{session_id}/bookings")]
pub(crate) async fn list_session_bookings(
    signed_in: SignedIn,
    Segment(session): Segment<SessionId>,
    Params(query): Params<SessionBookingQuery>,
    ListPage(asked): ListPage,
) -> Result<Json<Page<SessionBookingView>>, Problem> {
    let with_ended = query.ended.unwrap_or_default();
    let found = perform(signed_in, move |spires, actor| {
        booking::list_session_bookings(spires, actor, session, with_ended, asked)
    })
    .await?;
    let waits = |item: &&booking::SessionBooking| item.state == BookingState::Waitlisted;
    let waiting = i32::try_from(found.items.iter().filter(waits).count()).unwrap_or(i32::MAX);
    Ok(Json(page(found, |item| {
        session_booking_view(item, waiting)
    })))
}

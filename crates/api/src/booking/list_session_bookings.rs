use actix_web::{HttpResponse, get};
use contract::booking::{SessionBookingQuery, SessionBookingView};
use contract::page::Page;
use contract::problem::Problem as Wire;
use domain::access::Actor;
use domain::ids::SessionId;
use usecases::Spires;
use usecases::booking;

use super::views::session_booking_view;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, Segment, SignedIn};
use crate::problem::Problem;

/// List who is booked on a session and who waits.
///
/// For the organiser and the trainers. It holds no address.
/// `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "booking",
    operation_id = "listSessionBookings",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session"), SessionBookingQuery),
    responses(
        (status = 200, description = "A page of bookings", content((Page<SessionBookingView> = "application/json"), (String = "text/csv"))),
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
    form: AnswerForm,
    Segment(session): Segment<SessionId>,
    Params(query): Params<SessionBookingQuery>,
    ListPage(asked): ListPage,
) -> Result<HttpResponse, Problem> {
    let with_ended = query.ended.unwrap_or_default();
    let find = move |spires: &Spires, actor: &Actor, page| {
        booking::list_session_bookings(spires, actor, session, with_ended, page)
    };
    list(signed_in, form, asked, find, session_booking_view).await
}

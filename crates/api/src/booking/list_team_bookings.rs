use actix_web::get;
use actix_web::web::Json;
use contract::booking::{BookingQuery, BookingSummary, BookingWhen};
use contract::page::Page;
use contract::problem::Problem as Wire;
use usecases::booking;

use super::views::booking_summary;
use crate::extract::{ListPage, Params, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// List who of the caller's team is booked when.
#[utoipa::path(
    tag = "booking",
    operation_id = "listTeamBookings",
    security(("bearer" = []), ("cookie" = [])),
    params(BookingQuery),
    responses(
        (status = 200, description = "A page of bookings", body = Page<BookingSummary>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/team-bookings")]
pub(crate) async fn list_team_bookings(
    signed_in: SignedIn,
    Params(query): Params<BookingQuery>,
    ListPage(asked): ListPage,
) -> Result<Json<Page<BookingSummary>>, Problem> {
    let is_past = query.when.unwrap_or_default() == BookingWhen::Past;
    let found = perform(signed_in, move |spires, actor| {
        booking::list_team_bookings(spires, actor, is_past, asked)
    })
    .await?;
    Ok(Json(page(found, booking_summary)))
}

use actix_web::{HttpResponse, delete};
use contract::problem::Problem as Wire;
use usecases::booking;

use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// End the caller's calendar feed.
#[utoipa::path(
    tag = "booking",
    operation_id = "endCalendarFeed",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 204, description = "Ended"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[delete("/api/v1/calendar-feed")]
pub(crate) async fn end_calendar_feed(signed_in: SignedIn) -> Result<HttpResponse, Problem> {
    perform(signed_in, booking::end_calendar_feed).await?;
    Ok(HttpResponse::NoContent().finish())
}

use actix_web::post;
use actix_web::web::Json;
use contract::booking::CalendarFeedLink;
use contract::problem::Problem as Wire;
use usecases::booking;

use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// Make a new secret link for the caller's calendar.
///
/// The old link ends. The link is shown once; only its hash is kept.
#[utoipa::path(
    tag = "booking",
    operation_id = "resetCalendarFeed",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "The new link", body = CalendarFeedLink),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/calendar-feed")]
pub(crate) async fn reset_calendar_feed(
    signed_in: SignedIn,
) -> Result<Json<CalendarFeedLink>, Problem> {
    let link = perform(signed_in, booking::reset_calendar_feed).await?;
    Ok(Json(CalendarFeedLink {
        url: link.url,
        made_at: link.made_at,
    }))
}

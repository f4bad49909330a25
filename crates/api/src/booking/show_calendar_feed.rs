use actix_web::get;
use actix_web::web::Json;
use contract::booking::CalendarFeedView;
use contract::problem::Problem as Wire;
use usecases::booking;

use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// Show whether the caller has a calendar feed.
#[utoipa::path(
    tag = "booking",
    operation_id = "showCalendarFeed",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "Whether there is one", body = CalendarFeedView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/calendar-feed")]
pub(crate) async fn show_calendar_feed(
    signed_in: SignedIn,
) -> Result<Json<CalendarFeedView>, Problem> {
    let made_at = perform(signed_in, booking::show_calendar_feed).await?;
    Ok(Json(CalendarFeedView { made_at }))
}

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use contract::problem::Problem as Wire;
use usecases::booking;

use crate::extract::Segment;
use crate::perform::off_the_loop;
use crate::problem::Problem;
use crate::state::ApiState;

/// Read a calendar feed.
///
/// For calendar programs, which cannot sign in: the token in the address is the right to read it.
#[utoipa::path(
    tag = "booking",
    operation_id = "readCalendarFeed",
    security(()),
    params(("token" = String, Path, description = "The secret")),
    responses(
        (status = 200, description = "An iCalendar file", body = String, content_type = "text/calendar"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/calendar/{token}.ics")]
pub(crate) async fn read_calendar_feed(
    state: Data<ApiState>,
    Segment(token): Segment<String>,
) -> Result<HttpResponse, Problem> {
    let spires = state.spires.clone();
    let file = off_the_loop(move || booking::read_calendar_feed(&spires, &token)).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header(("cache-control", "private, max-age=300"))
        .body(file))
}

use actix_web::post;
use actix_web::web::Json;
use contract::booking::{AnswerOfferRequest, BookingView};
use contract::problem::Problem as Wire;
use domain::ids::BookingId;
use usecases::booking;

use super::views::booking_view;
use crate::extract::{Body, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Take an offered place, or let it go.
///
/// What is let go passes to the next person at once. An offer that has lapsed cannot be answered.
#[utoipa::path(
    tag = "booking",
    operation_id = "answerOffer",
    security(("bearer" = []), ("cookie" = [])),
    params(("booking_id" = BookingId, Path, description = "Which booking")),
    request_body = AnswerOfferRequest,
    responses(
        (status = 200, description = "Answered", body = BookingView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "No offer waits for an answer; the sentence says what to do instead", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/bookings/{booking_id}/offer-answer")]
pub(crate) async fn answer_offer(
    signed_in: SignedIn,
    Segment(id): Segment<BookingId>,
    Body(body): Body<AnswerOfferRequest>,
) -> Result<Json<BookingView>, Problem> {
    let shown = perform(signed_in, move |spires, actor| {
        booking::answer_offer(spires, actor, id, body.accept)?;
        booking::show_booking(spires, actor, id)
    })
    .await?;
    Ok(Json(booking_view(shown)))
}

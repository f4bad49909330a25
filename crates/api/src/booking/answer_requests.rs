use actix_web::post;
use actix_web::web::Json;
use contract::booking::{AnswerRequestsRequest, AnswerRequestsView};
use contract::problem::Problem as Wire;
use usecases::booking::{self, AnswerRequests};

use super::request_views::answers_view;
use crate::extract::{Body, IdempotencyKey, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Approve or decline several requests.
///
/// Each is decided on its own: one that was answered or given back before leaves the others alone.
#[utoipa::path(
    tag = "booking",
    operation_id = "answerRequests",
    security(("bearer" = []), ("cookie" = [])),
    params(IdempotencyKey),
    request_body = AnswerRequestsRequest,
    responses(
        (status = 200, description = "What became of each", body = AnswerRequestsView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The Idempotency-Key was used for something else", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/request-answers")]
pub(crate) async fn answer_requests(
    signed_in: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<AnswerRequestsRequest>,
) -> Result<Json<AnswerRequestsView>, Problem> {
    let wish = AnswerRequests {
        declined_because: (!body.approve).then(|| body.reason.unwrap_or_default()),
        bookings: body.bookings,
    };
    let answered = perform(signed_in, move |spires, actor| {
        booking::answer_requests(spires, actor, &wish, key.as_deref())
    })
    .await?;
    Ok(Json(answers_view(answered)))
}

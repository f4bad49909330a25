use actix_web::post;
use actix_web::web::Json;
use contract::notify::MessageView;
use contract::problem::Problem as Wire;
use domain::ids::MessageId;
use usecases::notify;

use super::views::message_view;
use crate::extract::{IdempotencyKey, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Send a message again.
///
/// One that was given up is taken up; of one that was sent, a second goes. The answer is the message
/// that will go.
#[utoipa::path(
    tag = "notify",
    operation_id = "resendMessage",
    security(("bearer" = []), ("cookie" = [])),
    params(("message_id" = MessageId, Path, description = "Which message"), IdempotencyKey),
    responses(
        (status = 200, description = "It goes", body = MessageView),
        (status = 400, description = "The key cannot be read", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "It waits anyway, or its link worked once and is not kept", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/messages/{message_id}/resending")]
pub(crate) async fn resend_message(
    signed_in: SignedIn,
    Segment(id): Segment<MessageId>,
    IdempotencyKey(key): IdempotencyKey,
) -> Result<Json<MessageView>, Problem> {
    let goes = perform(signed_in, move |spires, actor| {
        notify::resend_message(spires, actor, id, key.as_deref())
    })
    .await?;
    Ok(Json(message_view(goes)))
}

use actix_web::{HttpResponse, post};
use contract::asye::{PieceView, RecordPieceRequest, paths};
use contract::problem::Problem as Wire;
use domain::ids::EnrolmentId;
use usecases::asye;

use super::views::{given_piece, piece_view};
use crate::extract::{Body, IdempotencyKey, Segment, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Record a piece of evidence.
///
/// An observation, feedback, a report or a reflection. What the rules only warn of does not stop it. The same
/// `Idempotency-Key` again gives the piece that the first request made.
#[utoipa::path(
    tag = "asye",
    operation_id = "recordPiece",
    security(("bearer" = []), ("cookie" = [])),
    params(("enrolment_id" = EnrolmentId, Path, description = "Whose programme"), IdempotencyKey),
    request_body = RecordPieceRequest,
    responses(
        (status = 201, description = "Recorded", body = PieceView, headers(("etag" = String, description = "Its edition"), ("location" = String, description = "Where it is"))),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says what to do instead", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/asye/enrolments/{enrolment_id}/pieces")]
pub(crate) async fn record_piece(
    signed_in: SignedIn,
    Segment(id): Segment<EnrolmentId>,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<RecordPieceRequest>,
) -> Result<HttpResponse, Problem> {
    let given = given_piece(body);
    let found = perform(signed_in, move |spires, actor| {
        let piece = asye::record_piece(spires, actor, id, &given, key.as_deref())?;
        asye::show_piece(spires, actor, id, piece)
    })
    .await?;
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::piece(id, found.piece.piece.id)))
        .insert_header(("etag", etag(found.piece.edition)))
        .json(piece_view(found)))
}

use actix_web::{HttpResponse, put};
use contract::asye::{PieceView, RecordPieceRequest};
use contract::problem::Problem as Wire;
use domain::ids::{EnrolmentId, PieceId};
use usecases::asye;

use super::views::{given_piece, piece_view};
use crate::extract::{Body, IfMatch, Segment, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Correct a piece of evidence.
///
/// As a whole; the edition before is kept and counts no more.
#[utoipa::path(
    tag = "asye",
    operation_id = "correctPiece",
    security(("bearer" = []), ("cookie" = [])),
    params(("enrolment_id" = EnrolmentId, Path, description = "Whose programme"), ("piece_id" = PieceId, Path, description = "Which piece"), IfMatch),
    request_body = RecordPieceRequest,
    responses(
        (status = 200, description = "Corrected", body = PieceView, headers(("etag" = String, description = "Its edition"))),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says what to do instead", body = Wire, content_type = "application/problem+json"),
        (status = 412, description = "Somebody changed it since it was read", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 428, description = "If-Match is missing", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[put("/api/v1/asye/enrolments/{enrolment_id}/pieces/{piece_id}")]
pub(crate) async fn correct_piece(
    signed_in: SignedIn,
    Segment((id, piece)): Segment<(EnrolmentId, PieceId)>,
    IfMatch(edition): IfMatch,
    Body(body): Body<RecordPieceRequest>,
) -> Result<HttpResponse, Problem> {
    let given = given_piece(body);
    let found = perform(signed_in, move |spires, actor| {
        asye::correct_piece(spires, actor, (id, piece), edition, &given)?;
        asye::show_piece(spires, actor, id, piece)
    })
    .await?;
    Ok(HttpResponse::Ok()
        .insert_header(("etag", etag(found.piece.edition)))
        .json(piece_view(found)))
}

use actix_web::{HttpResponse, get};
use contract::asye::PieceView;
use contract::problem::Problem as Wire;
use domain::ids::{EnrolmentId, PieceId};
use usecases::asye;

use super::views::piece_view;
use crate::extract::{Segment, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Show a piece of an NQSW's record.
///
/// The `ETag` names its edition. The read is audited and visible to the NQSW.
#[utoipa::path(
    tag = "asye",
    operation_id = "showPiece",
    security(("bearer" = []), ("cookie" = [])),
    params(("enrolment_id" = EnrolmentId, Path, description = "Whose programme"), ("piece_id" = PieceId, Path, description = "Which piece")),
    responses(
        (status = 200, description = "The piece", body = PieceView, headers(("etag" = String, description = "Its edition"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/asye/enrolments/{enrolment_id}/pieces/{piece_id}")]
pub(crate) async fn show_piece(
    signed_in: SignedIn,
    Segment((id, piece)): Segment<(EnrolmentId, PieceId)>,
) -> Result<HttpResponse, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        asye::show_piece(spires, actor, id, piece)
    })
    .await?;
    Ok(HttpResponse::Ok()
        .insert_header(("etag", etag(found.piece.edition)))
        .json(piece_view(found)))
}

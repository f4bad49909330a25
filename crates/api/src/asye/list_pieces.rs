use actix_web::get;
use actix_web::web::Json;
use contract::asye::{PieceRow, PiecesQuery};
use contract::page::Page;
use contract::problem::Problem as Wire;
use domain::ids::EnrolmentId;
use usecases::asye::{self, PieceFilter};

use super::views::piece_row;
use crate::extract::{ListPage, Params, Segment, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// List the pieces of an NQSW's record.
///
/// The newest first. The read is audited and visible to the NQSW.
#[utoipa::path(
    tag = "asye",
    operation_id = "listPieces",
    security(("bearer" = []), ("cookie" = [])),
    params(("enrolment_id" = EnrolmentId, Path, description = "Whose programme"), PiecesQuery),
    responses(
        (status = 200, description = "A page of pieces", body = Page<PieceRow>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/asye/enrolments/{enrolment_id}/pieces")]
pub(crate) async fn list_pieces(
    signed_in: SignedIn,
    Segment(id): Segment<EnrolmentId>,
    Params(query): Params<PiecesQuery>,
    ListPage(request): ListPage,
) -> Result<Json<Page<PieceRow>>, Problem> {
    let filter = PieceFilter {
        kind: query.kind,
        statement: query.statement,
        domain: query.domain,
    };
    let found = perform(signed_in, move |spires, actor| {
        asye::list_pieces(spires, actor, id, filter, request)
    })
    .await?;
    let rows = page(found.page, |piece| {
        piece_row(&found.nqsw, &piece, &found.standards)
    });
    Ok(Json(rows))
}

use actix_web::get;
use actix_web::web::Json;
use contract::asye::{EvidenceMatrixView, MatrixQuery};
use contract::problem::Problem as Wire;
use domain::asye::matrix::MatrixFilter;
use domain::ids::EnrolmentId;
use usecases::asye;

use super::views::matrix_view;
use crate::extract::{Params, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show an NQSW's evidence by statement and domain.
///
/// A piece counts wherever it is tagged; a statement or a domain without evidence is a gap, an empty cell is
/// not. The read is audited and visible to the NQSW.
#[utoipa::path(
    tag = "asye",
    operation_id = "showMatrix",
    security(("bearer" = []), ("cookie" = [])),
    params(("enrolment_id" = EnrolmentId, Path, description = "Whose programme"), MatrixQuery),
    responses(
        (status = 200, description = "The matrix", body = EvidenceMatrixView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/asye/enrolments/{enrolment_id}/matrix")]
pub(crate) async fn show_matrix(
    signed_in: SignedIn,
    Segment(id): Segment<EnrolmentId>,
    Params(query): Params<MatrixQuery>,
) -> Result<Json<EvidenceMatrixView>, Problem> {
    let filter = MatrixFilter {
        from: query.from,
        to: query.to,
        observed_only: query.observed_only.unwrap_or(false),
    };
    let found = perform(signed_in, move |spires, actor| {
        asye::show_matrix(spires, actor, id, filter)
    })
    .await?;
    Ok(Json(matrix_view(&found)))
}

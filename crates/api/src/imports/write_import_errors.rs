use actix_web::{HttpResponse, get};
use contract::problem::Problem as Wire;
use domain::ids::ImportId;
use usecases::imports;

use crate::answer::csv;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Download the rows that stay out.
///
/// The original rows with their line and the reason, to be put right and sent again.
#[utoipa::path(
    tag = "imports",
    operation_id = "writeImportErrors",
    security(("bearer" = []), ("cookie" = [])),
    params(("import_id" = ImportId, Path, description = "Which import")),
    responses(
        (status = 200, description = "The rows as CSV", body = String, content_type = "text/csv"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says why", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/imports/{import_id}/errors.csv")]
pub(crate) async fn write_import_errors(
    signed_in: SignedIn,
    Segment(id): Segment<ImportId>,
) -> Result<HttpResponse, Problem> {
    let text = perform(signed_in, move |spires, actor| {
        imports::write_errors_file(spires, actor, id)
    })
    .await?;
    Ok(csv(text, "rows-that-stay-out"))
}

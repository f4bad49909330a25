use actix_web::{HttpResponse, delete};
use contract::problem::Problem as Wire;
use domain::ids::ImportId;
use usecases::imports;

use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Throw a dry run away.
///
/// The record that it was there stays; the file does not.
#[utoipa::path(
    tag = "imports",
    operation_id = "discardImport",
    security(("bearer" = []), ("cookie" = [])),
    params(("import_id" = ImportId, Path, description = "Which import")),
    responses(
        (status = 204, description = "Thrown away"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says why", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[delete("/api/v1/imports/{import_id}")]
pub(crate) async fn discard_import(
    signed_in: SignedIn,
    Segment(id): Segment<ImportId>,
) -> Result<HttpResponse, Problem> {
    perform(signed_in, move |spires, actor| {
        imports::discard_import(spires, actor, id)
    })
    .await?;
    Ok(HttpResponse::NoContent().finish())
}

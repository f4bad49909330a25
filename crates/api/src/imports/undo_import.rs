use actix_web::post;
use actix_web::web::Json;
use contract::imports::ImportView;
use contract::problem::Problem as Wire;
use domain::ids::ImportId;
use usecases::imports;

use super::views::import_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Undo a batch.
///
/// Voids what the batch recorded and deletes nothing; possible until the next file of its kind.
#[utoipa::path(
    tag = "imports",
    operation_id = "undoImport",
    security(("bearer" = []), ("cookie" = [])),
    params(("import_id" = ImportId, Path, description = "Which import")),
    responses(
        (status = 200, description = "The import, undone", body = ImportView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says why", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/imports/{import_id}/undo")]
pub(crate) async fn undo_import(
    signed_in: SignedIn,
    Segment(id): Segment<ImportId>,
) -> Result<Json<ImportView>, Problem> {
    let import = perform(signed_in, move |spires, actor| {
        imports::undo_import(spires, actor, id)?;
        imports::find_import(spires, actor, id)
    })
    .await?;
    Ok(Json(import_view(&import)))
}

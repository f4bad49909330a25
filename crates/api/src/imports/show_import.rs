use actix_web::get;
use actix_web::web::Json;
use contract::imports::ImportView;
use contract::problem::Problem as Wire;
use domain::ids::ImportId;
use usecases::imports;

use super::views::import_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show an import.
#[utoipa::path(
    tag = "imports",
    operation_id = "showImport",
    security(("bearer" = []), ("cookie" = [])),
    params(("import_id" = ImportId, Path, description = "Which import")),
    responses(
        (status = 200, description = "The import", body = ImportView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/imports/{import_id}")]
pub(crate) async fn show_import(
    signed_in: SignedIn,
    Segment(id): Segment<ImportId>,
) -> Result<Json<ImportView>, Problem> {
    let import = perform(signed_in, move |spires, actor| {
        imports::find_import(spires, actor, id)
    })
    .await?;
    Ok(Json(import_view(&import)))
}

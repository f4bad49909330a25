use actix_web::get;
use actix_web::web::Json;
use contract::imports::ProgressView;
use contract::problem::Problem as Wire;
use domain::ids::ImportId;
use usecases::imports;

use super::views::progress_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show how far the recording is.
#[utoipa::path(
    tag = "imports",
    operation_id = "showImportProgress",
    security(("bearer" = []), ("cookie" = [])),
    params(("import_id" = ImportId, Path, description = "Which import")),
    responses(
        (status = 200, description = "How far it is", body = ProgressView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/imports/{import_id}/progress")]
pub(crate) async fn show_import_progress(
    signed_in: SignedIn,
    Segment(id): Segment<ImportId>,
) -> Result<Json<ProgressView>, Problem> {
    let progress = perform(signed_in, move |spires, actor| {
        imports::progress_of_import(spires, actor, id)
    })
    .await?;
    Ok(Json(progress_view(progress)))
}

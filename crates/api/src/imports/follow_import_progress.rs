use actix_web::{HttpResponse, get};
use contract::problem::Problem as Wire;
use domain::ids::ImportId;
use usecases::imports;

use super::events::{ProgressEvent, follow};
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Follow the recording.
///
/// Server-sent events `progress`, each with how far it is; ends after the last.
#[utoipa::path(
    tag = "imports",
    operation_id = "followImportProgress",
    security(("bearer" = []), ("cookie" = [])),
    params(("import_id" = ImportId, Path, description = "Which import")),
    responses(
        (status = 200, description = "Events, each with how far it is", body = ProgressEvent, content_type = "text/event-stream"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/imports/{import_id}/progress/events")]
pub(crate) async fn follow_import_progress(
    signed_in: SignedIn,
    Segment(id): Segment<ImportId>,
) -> Result<HttpResponse, Problem> {
    let (spires, actor) = (signed_in.spires.clone(), signed_in.actor.clone());
    let first = perform(signed_in, move |spires, actor| {
        imports::progress_of_import(spires, actor, id)
    })
    .await?;
    Ok(follow(spires, actor, id, first))
}

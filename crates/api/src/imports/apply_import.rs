use actix_web::{HttpResponse, post};
use contract::imports::{ProgressView, paths};
use contract::problem::Problem as Wire;
use domain::ids::ImportId;
use usecases::imports;

use super::views::progress_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Apply a dry run.
///
/// Begins to record the batch, the whole of it or nothing, and answers at once; see its progress.
#[utoipa::path(
    tag = "imports",
    operation_id = "applyImport",
    security(("bearer" = []), ("cookie" = [])),
    params(("import_id" = ImportId, Path, description = "Which import")),
    responses(
        (status = 202, description = "Being recorded", body = ProgressView, headers(("location" = String, description = "Its progress"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says why", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/imports/{import_id}/apply")]
pub(crate) async fn apply_import(
    signed_in: SignedIn,
    Segment(id): Segment<ImportId>,
) -> Result<HttpResponse, Problem> {
    let (spires, actor) = (signed_in.spires.clone(), signed_in.actor.clone());
    let begun = perform(signed_in, move |spires, actor| {
        imports::begin_import(spires, actor, id)?;
        imports::progress_of_import(spires, actor, id)
    })
    .await?;
    actix_web::rt::task::spawn_blocking(move || {
        // The failure is told by the progress; here it is told to who runs the server.
        if let Err(failure) = imports::apply_import(&spires, &actor, id) {
            tracing::warn!(%failure, import = %id, "an import was not recorded");
        }
    });
    Ok(HttpResponse::Accepted()
        .insert_header(("location", paths::progress(id)))
        .json(progress_view(begun)))
}

use actix_multipart::Multipart;
use actix_web::{HttpResponse, post};
use contract::imports::{ImportView, paths};
use contract::problem::Problem as Wire;
use domain::access::Action;
use usecases::access::require;
use usecases::imports;

use super::form::{UploadForm, read_form};
use super::views::import_view;
use crate::extract::{IdempotencyKey, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Upload a file for a dry run.
///
/// Reads everything, records nothing of it; the answer counts what applying would do.
#[utoipa::path(
    tag = "imports",
    operation_id = "dryRunImport",
    security(("bearer" = []), ("cookie" = [])),
    params(IdempotencyKey),
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, description = "The dry run", body = ImportView, headers(("location" = String, description = "Where it is"))),
        (status = 400, description = "Not a form that can be read", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Larger than 20 MB", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as a form", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter, or the file, cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/imports")]
pub(crate) async fn dry_run_import(
    signed_in: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    parts: Multipart,
) -> Result<HttpResponse, Problem> {
    // Asked before the file is read: nobody without the right makes the server take 20 MB.
    require(&signed_in.actor, Action::RunImports)?;
    let upload = read_form(parts).await?;
    let import = perform(signed_in, move |spires, actor| {
        let id = imports::dry_run_import(spires, actor, &upload, key.as_deref())?;
        imports::find_import(spires, actor, id)
    })
    .await?;
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::import(import.id)))
        .json(import_view(&import)))
}

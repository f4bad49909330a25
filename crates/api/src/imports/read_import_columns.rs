use actix_multipart::Multipart;
use actix_web::post;
use actix_web::web::Json;
use contract::imports::ColumnsView;
use contract::problem::Problem as Wire;
use domain::access::Action;
use usecases::access::require;
use usecases::imports;

use super::form::{UploadForm, read_form};
use super::views::columns_view;
use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// Read the columns of a file.
///
/// Says how each column would be read and which needed ones are missing. Keeps nothing.
#[utoipa::path(
    tag = "imports",
    operation_id = "readImportColumns",
    security(("bearer" = []), ("cookie" = [])),
    request_body(content = UploadForm, content_type = "multipart/form-data"),
    responses(
        (status = 200, description = "How the columns would be read", body = ColumnsView),
        (status = 400, description = "Not a form that can be read", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Larger than 20 MB", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as a form", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter, or the file, cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/imports/columns")]
pub(crate) async fn read_import_columns(
    signed_in: SignedIn,
    parts: Multipart,
) -> Result<Json<ColumnsView>, Problem> {
    // Asked before the file is read: nobody without the right makes the server take 20 MB.
    require(&signed_in.actor, Action::RunImports)?;
    let upload = read_form(parts).await?;
    let read = perform(signed_in, move |spires, actor| {
        imports::read_import_columns(spires, actor, &upload)
    })
    .await?;
    Ok(Json(columns_view(read)))
}

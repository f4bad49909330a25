use actix_web::{HttpResponse, get};
use contract::imports::ImportKind;
use contract::problem::Problem as Wire;
use domain::access::Action;

use super::views::template_csv;
use crate::answer::csv;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Download the template of a kind.
///
/// A CSV file with its header row alone.
#[utoipa::path(
    tag = "imports",
    operation_id = "writeImportTemplate",
    security(("bearer" = []), ("cookie" = [])),
    params(("kind" = ImportKind, Path, description = "Which kind of file")),
    responses(
        (status = 200, description = "The header row as CSV", body = String, content_type = "text/csv"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/import-templates/{kind}/file.csv")]
pub(crate) async fn write_import_template(
    signed_in: SignedIn,
    Segment(kind): Segment<ImportKind>,
) -> Result<HttpResponse, Problem> {
    perform(signed_in, |_, actor| {
        usecases::access::require(actor, Action::ReadImports)
    })
    .await?;
    Ok(csv(template_csv(kind), kind.slug()))
}

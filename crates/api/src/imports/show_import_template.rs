use actix_web::get;
use actix_web::web::Json;
use contract::imports::{ImportKind, TemplateView};
use contract::problem::Problem as Wire;
use domain::access::Action;

use super::views::template_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show the template of a kind.
///
/// The fields that a file of the kind holds, explained.
#[utoipa::path(
    tag = "imports",
    operation_id = "showImportTemplate",
    security(("bearer" = []), ("cookie" = [])),
    params(("kind" = ImportKind, Path, description = "Which kind of file")),
    responses(
        (status = 200, description = "The template", body = TemplateView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/import-templates/{kind}")]
pub(crate) async fn show_import_template(
    signed_in: SignedIn,
    Segment(kind): Segment<ImportKind>,
) -> Result<Json<TemplateView>, Problem> {
    perform(signed_in, |_, actor| {
        usecases::access::require(actor, Action::ReadImports)
    })
    .await?;
    Ok(Json(template_view(kind)))
}

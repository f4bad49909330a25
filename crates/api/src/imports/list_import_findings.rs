use actix_web::get;
use actix_web::web::Json;
use contract::imports::{FindingCode, FindingView};
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use domain::ids::ImportId;
use serde::Deserialize;
use usecases::imports;

use super::views::finding_view;
use crate::extract::{ListPage, Params, Segment, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// Which findings.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OfCode {
    /// Only findings of this code.
    code: Option<FindingCode>,
}

/// List the findings of an import.
///
/// By line: every row that is not simply accepted, with why and who may be meant.
#[utoipa::path(
    tag = "imports",
    operation_id = "listImportFindings",
    security(("bearer" = []), ("cookie" = [])),
    params(("import_id" = ImportId, Path, description = "Which import"), PageQuery, OfCode),
    responses(
        (status = 200, description = "A page of findings", body = Page<FindingView>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter, or the file, cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/imports/{import_id}/findings")]
pub(crate) async fn list_import_findings(
    signed_in: SignedIn,
    Segment(id): Segment<ImportId>,
    Params(asked): Params<OfCode>,
    ListPage(at): ListPage,
) -> Result<Json<Page<FindingView>>, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        imports::list_import_findings(spires, actor, id, asked.code, at)
    })
    .await?;
    Ok(Json(page(found, finding_view)))
}

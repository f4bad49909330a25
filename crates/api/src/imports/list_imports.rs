use actix_web::get;
use actix_web::web::Json;
use contract::imports::{ImportKind, ImportSummary};
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use serde::Deserialize;
use usecases::imports;

use super::views::summary_view;
use crate::extract::{ListPage, Params, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// Which imports.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OfKind {
    /// Only files of this kind.
    kind: Option<ImportKind>,
}

/// List imports.
///
/// Newest first, of one kind or of all.
#[utoipa::path(
    tag = "imports",
    operation_id = "listImports",
    security(("bearer" = []), ("cookie" = [])),
    params(PageQuery, OfKind),
    responses(
        (status = 200, description = "A page of imports", body = Page<ImportSummary>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter, or the file, cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/imports")]
pub(crate) async fn list_imports(
    signed_in: SignedIn,
    Params(asked): Params<OfKind>,
    ListPage(at): ListPage,
) -> Result<Json<Page<ImportSummary>>, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        imports::list_imports(spires, actor, asked.kind, at)
    })
    .await?;
    Ok(Json(page(found, |import| summary_view(&import))))
}

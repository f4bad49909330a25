use actix_web::{HttpResponse, get};
use contract::compliance::ComplianceSettingsView;
use contract::problem::Problem as Wire;
use usecases::compliance;

use super::views::settings_view;
use crate::extract::{SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// What the council has chosen about its figures.
#[utoipa::path(
    tag = "compliance",
    operation_id = "showComplianceSettings",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "The choice", body = ComplianceSettingsView, headers(("etag" = String, description = "Its edition"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/compliance/settings")]
pub(super) async fn show_compliance_settings(signed_in: SignedIn) -> Result<HttpResponse, Problem> {
    let (chosen, edition) = perform(signed_in, compliance::show_compliance_settings).await?;
    Ok(HttpResponse::Ok()
        .insert_header(("etag", etag(edition)))
        .json(settings_view(chosen, edition)))
}

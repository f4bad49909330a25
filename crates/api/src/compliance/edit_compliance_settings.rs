use actix_web::{HttpResponse, put};
use contract::compliance::{ComplianceSettingsRequest, ComplianceSettingsView};
use contract::problem::Problem as Wire;
use domain::compliance::ComplianceSettings;
use usecases::compliance;

use super::views::settings_view;
use crate::extract::{Body, IfMatch, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Choose how figures are counted and shown.
///
/// Every figure follows at once, those of days gone by too: it is a way to count, not a fact.
#[utoipa::path(
    tag = "compliance",
    operation_id = "editComplianceSettings",
    security(("bearer" = []), ("cookie" = [])),
    params(IfMatch),
    request_body = ComplianceSettingsRequest,
    responses(
        (status = 200, description = "Chosen", body = ComplianceSettingsView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 412, description = "Changed since it was read", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 428, description = "No If-Match", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[put("/api/v1/compliance/settings")]
pub(super) async fn edit_compliance_settings(
    signed_in: SignedIn,
    IfMatch(edition): IfMatch,
    Body(body): Body<ComplianceSettingsRequest>,
) -> Result<HttpResponse, Problem> {
    let chosen = ComplianceSettings {
        headline: body.headline,
        due_soon_days: body.due_soon_days,
    };
    let (chosen, edition) = perform(signed_in, move |spires, actor| {
        compliance::edit_compliance_settings(spires, actor, edition, chosen)?;
        compliance::show_compliance_settings(spires, actor)
    })
    .await?;
    Ok(HttpResponse::Ok()
        .insert_header(("etag", etag(edition)))
        .json(settings_view(chosen, edition)))
}

use actix_web::get;
use actix_web::web::Json;
use contract::competency::FrameworkView;
use contract::problem::Problem as Wire;
use domain::ids::FrameworkId;
use usecases::competency;

use super::views::framework_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show a framework with its levels, groups and standards.
#[utoipa::path(
    tag = "competency",
    operation_id = "showFramework",
    security(("bearer" = []), ("cookie" = [])),
    params(("framework_id" = FrameworkId, Path, description = "Which version of which framework")),
    responses(
        (status = 200, description = "The framework", body = FrameworkView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/frameworks/{framework_id}")]
pub(crate) async fn show_framework(
    signed_in: SignedIn,
    Segment(id): Segment<FrameworkId>,
) -> Result<Json<FrameworkView>, Problem> {
    let view = perform(signed_in, move |spires, actor| {
        let found = competency::show_framework(spires, actor, id)?;
        Ok(framework_view(found, spires.today()))
    })
    .await?;
    Ok(Json(view))
}

use actix_web::get;
use actix_web::web::Json;
use contract::asye::ProgrammeView;
use contract::problem::Problem as Wire;
use usecases::asye;

use super::views::programme_view;
use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// List programme templates.
#[utoipa::path(
    tag = "asye",
    operation_id = "listProgrammes",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "Every template", body = Vec<ProgrammeView>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/asye/programmes")]
pub(crate) async fn list_programmes(
    signed_in: SignedIn,
) -> Result<Json<Vec<ProgrammeView>>, Problem> {
    let found = perform(signed_in, asye::list_programmes).await?;
    Ok(Json(found.iter().map(programme_view).collect()))
}

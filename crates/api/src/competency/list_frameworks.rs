use actix_web::get;
use actix_web::web::Json;
use contract::competency::FrameworkRow;
use contract::problem::Problem as Wire;
use usecases::competency;

use super::views::framework_row;
use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// List frameworks.
///
/// Every framework in every version, by code and first day in force.
#[utoipa::path(
    tag = "competency",
    operation_id = "listFrameworks",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "Every framework", body = Vec<FrameworkRow>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/frameworks")]
pub(crate) async fn list_frameworks(
    signed_in: SignedIn,
) -> Result<Json<Vec<FrameworkRow>>, Problem> {
    let rows = perform(signed_in, |spires, actor| {
        let today = spires.today();
        let found = competency::list_frameworks(spires, actor)?;
        Ok(found
            .iter()
            .map(|stored| framework_row(stored, today))
            .collect())
    })
    .await?;
    Ok(Json(rows))
}

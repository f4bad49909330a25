use actix_web::get;
use actix_web::web::Json;
use contract::people::UnitView;
use contract::problem::Problem as Wire;
use usecases::people;

use super::views::unit;
use crate::extract::SignedIn;
use crate::perform::perform;
use crate::problem::Problem;

/// List the org units.
///
/// Every directorate, service and team; the tree is small and comes whole.
#[utoipa::path(
    tag = "people",
    operation_id = "listUnits",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 200, description = "The org tree", body = Vec<UnitView>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/units")]
pub(crate) async fn list_units(signed_in: SignedIn) -> Result<Json<Vec<UnitView>>, Problem> {
    let units = perform(signed_in, people::list_units).await?;
    Ok(Json(units.into_iter().map(unit).collect()))
}

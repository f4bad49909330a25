use actix_web::get;
use actix_web::web::Json;
use contract::asye::{AsyeReportQuery, TrackerReport};
use contract::problem::Problem as Wire;
use usecases::asye;

use crate::extract::{Params, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Report what the tracker says on a day.
///
/// Under the names of the tracker file's columns, by employee number.
#[utoipa::path(
    tag = "asye",
    operation_id = "reportAsye",
    security(("bearer" = []), ("cookie" = [])),
    params(AsyeReportQuery),
    responses(
        (status = 200, description = "The report", body = TrackerReport),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/asye/report")]
pub(crate) async fn report_asye(
    signed_in: SignedIn,
    Params(query): Params<AsyeReportQuery>,
) -> Result<Json<TrackerReport>, Problem> {
    let report = perform(signed_in, move |spires, actor| {
        let as_of = query.as_of.unwrap_or_else(|| spires.today());
        asye::report_asye(spires, actor, as_of)
    })
    .await?;
    Ok(Json(report))
}

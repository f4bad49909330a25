use actix_web::get;
use actix_web::web::Json;
use contract::asye::NqswView;
use contract::problem::Problem as Wire;
use domain::ids::EnrolmentId;
use usecases::asye;

use super::views::nqsw_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show an NQSW's programme.
///
/// Whoever may not read the record sees dates and status alone.
#[utoipa::path(
    tag = "asye",
    operation_id = "showNqsw",
    security(("bearer" = []), ("cookie" = [])),
    params(("enrolment_id" = EnrolmentId, Path, description = "Whose programme")),
    responses(
        (status = 200, description = "The programme, part by part", body = NqswView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/asye/enrolments/{enrolment_id}")]
pub(crate) async fn show_nqsw(
    signed_in: SignedIn,
    Segment(id): Segment<EnrolmentId>,
) -> Result<Json<NqswView>, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        asye::show_nqsw(spires, actor, id)
    })
    .await?;
    Ok(Json(nqsw_view(found)))
}

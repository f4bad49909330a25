use actix_web::post;
use actix_web::web::Json;
use contract::asye::{PauseProgrammeRequest, ScheduleView};
use contract::problem::Problem as Wire;
use domain::asye::Pause;
use domain::ids::EnrolmentId;
use usecases::asye;

use super::views::schedule_view;
use crate::extract::{Body, IdempotencyKey, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Pause a programme.
///
/// Every date not past on the first day of the pause moves by its length in days.
#[utoipa::path(
    tag = "asye",
    operation_id = "pauseProgramme",
    security(("bearer" = []), ("cookie" = [])),
    params(("enrolment_id" = EnrolmentId, Path, description = "Whose programme"), IdempotencyKey),
    request_body = PauseProgrammeRequest,
    responses(
        (status = 200, description = "The schedule as it is now", body = ScheduleView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says what to do instead", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/asye/enrolments/{enrolment_id}/pauses")]
pub(crate) async fn pause_programme(
    signed_in: SignedIn,
    Segment(id): Segment<EnrolmentId>,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<PauseProgrammeRequest>,
) -> Result<Json<ScheduleView>, Problem> {
    let pause = Pause {
        from: body.from,
        to: body.to,
        reason: body.reason,
    };
    let found = perform(signed_in, move |spires, actor| {
        asye::pause_programme(spires, actor, id, pause, key.as_deref())?;
        asye::show_schedule(spires, actor, id)
    })
    .await?;
    Ok(Json(schedule_view(&found)))
}

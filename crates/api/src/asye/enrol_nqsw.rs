use actix_web::{HttpResponse, post};
use contract::asye::{EnrolNqswRequest, NqswView, paths};
use contract::problem::Problem as Wire;
use usecases::asye::{self, Enrolling};

use super::views::nqsw_view;
use crate::extract::{Body, IdempotencyKey, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Enrol somebody.
///
/// They keep the programme template and the framework that they begin on.
#[utoipa::path(
    tag = "asye",
    operation_id = "enrolNqsw",
    security(("bearer" = []), ("cookie" = [])),
    params(IdempotencyKey),
    request_body = EnrolNqswRequest,
    responses(
        (status = 201, description = "Enrolled", body = NqswView),
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
#[post("/api/v1/asye/enrolments")]
pub(crate) async fn enrol_nqsw(
    signed_in: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<EnrolNqswRequest>,
) -> Result<HttpResponse, Problem> {
    let enrolling = Enrolling {
        person: body.person_id,
        programme: body.programme,
        start_on: body.start_on,
        fte: body.fte,
        cohort: body.cohort.unwrap_or_default(),
        route: body.route.unwrap_or_default(),
        host_team: body.host_team.unwrap_or_default(),
        assessor: body.assessor_id,
        line_manager: body.line_manager_id,
    };
    let (id, found) = perform(signed_in, move |spires, actor| {
        let id = asye::enrol_nqsw(spires, actor, &enrolling, key.as_deref())?;
        Ok((id, asye::show_nqsw(spires, actor, id)?))
    })
    .await?;
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::enrolment(id)))
        .json(nqsw_view(found)))
}

use actix_web::{HttpResponse, put};
use contract::catalogue::{SessionRequest, SessionView};
use contract::problem::Problem as Wire;
use domain::ids::SessionId;
use usecases::catalogue;

use super::forms::session_form;
use super::views::session_view;
use crate::extract::{Body, IfMatch, Segment, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Change a session.
///
/// More places go to the waiting list at once; fewer than are held are refused. Everybody who holds a
/// place is told of a change of time or place.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "editSession",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session"), IfMatch),
    request_body = SessionRequest,
    responses(
        (status = 200, description = "Changed", body = SessionView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The state forbids it; the sentence says what to do instead", body = Wire, content_type = "application/problem+json"),
        (status = 412, description = "Changed since it was read", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 428, description = "No If-Match", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[put("/api/v1/sessions/{session_id}")]
pub(crate) async fn edit_session(
    signed_in: SignedIn,
    Segment(id): Segment<SessionId>,
    IfMatch(edition): IfMatch,
    Body(body): Body<SessionRequest>,
) -> Result<HttpResponse, Problem> {
    let form = session_form(body);
    let shown = perform(signed_in, move |spires, actor| {
        catalogue::edit_session(spires, actor, id, edition, &form)?;
        catalogue::show_session(spires, actor, id)
    })
    .await?;
    let view: SessionView = session_view(shown);
    Ok(HttpResponse::Ok()
        .insert_header(("etag", etag(view.edition)))
        .json(view))
}

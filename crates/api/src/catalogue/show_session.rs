use actix_web::{HttpResponse, get};
use contract::catalogue::SessionView;
use contract::problem::Problem as Wire;
use domain::ids::SessionId;
use usecases::catalogue;

use super::views::session_view;
use crate::extract::{Segment, SignedIn, etag};
use crate::perform::perform;
use crate::problem::Problem;

/// Show a session.
///
/// As the caller stands to it: clashes, prerequisites, an alternative. The ETag is the edition that
/// an edit names.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "showSession",
    security(("bearer" = []), ("cookie" = [])),
    params(("session_id" = SessionId, Path, description = "Which session")),
    responses(
        (status = 200, description = "The session", body = SessionView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/sessions/{session_id}")]
pub(crate) async fn show_session(
    signed_in: SignedIn,
    Segment(id): Segment<SessionId>,
) -> Result<HttpResponse, Problem> {
    let shown = perform(signed_in, move |spires, actor| {
        catalogue::show_session(spires, actor, id)
    })
    .await?;
    let view: SessionView = session_view(shown);
    Ok(HttpResponse::Ok()
        .insert_header(("etag", etag(view.edition)))
        .json(view))
}

use actix_web::get;
use actix_web::web::Json;
use contract::catalogue::{SessionQuery, SessionSummary, SessionWhen};
use contract::page::Page;
use contract::problem::Problem as Wire;
use usecases::catalogue::{self, SessionSearch};

use super::forms::words_of;
use super::views::session_summary;
use crate::extract::{ListPage, Params, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// List sessions of all courses by time.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "listSessions",
    security(("bearer" = []), ("cookie" = [])),
    params(SessionQuery),
    responses(
        (status = 200, description = "A page of sessions", body = Page<SessionSummary>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/sessions")]
pub(crate) async fn list_sessions(
    signed_in: SignedIn,
    Params(query): Params<SessionQuery>,
    ListPage(asked): ListPage,
) -> Result<Json<Page<SessionSummary>>, Problem> {
    let search = SessionSearch {
        words: words_of(query.q.as_deref()),
        course: query.course,
        is_past: query.when.unwrap_or_default() == SessionWhen::Past,
        only_mine: query.mine.unwrap_or_default(),
        from: query.from,
        until: query.until,
    };
    let found = perform(signed_in, move |spires, actor| {
        catalogue::list_sessions(spires, actor, &search, asked)
    })
    .await?;
    Ok(Json(page(found, session_summary)))
}

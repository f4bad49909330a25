use actix_web::{HttpResponse, get};
use contract::catalogue::{SessionQuery, SessionSummary, SessionWhen};
use contract::page::Page;
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::catalogue::{self, SessionSearch};

use super::forms::words_of;
use super::views::session_summary;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// List sessions of all courses by time.
///
/// `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "catalogue",
    operation_id = "listSessions",
    security(("bearer" = []), ("cookie" = [])),
    params(SessionQuery),
    responses(
        (status = 200, description = "A page of sessions", content((Page<SessionSummary> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/sessions")]
pub(crate) async fn list_sessions(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<SessionQuery>,
    ListPage(asked): ListPage,
) -> Result<HttpResponse, Problem> {
    let search = SessionSearch {
        words: words_of(query.q.as_deref()),
        course: query.course,
        is_past: query.when.unwrap_or_default() == SessionWhen::Past,
        only_mine: query.mine.unwrap_or_default(),
        from: query.from,
        until: query.until,
    };
    let find = move |spires: &Spires, actor: &Actor, page| {
        catalogue::list_sessions(spires, actor, &search, page)
    };
    list(signed_in, form, asked, find, session_summary).await
}

use actix_web::{HttpResponse, get};
use contract::notify::{MessageQuery, MessageView};
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::notify::{self, OutboxSearch};

use super::views::message_view;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// List messages.
///
/// What waits, what the mail server put off, what was sent and what was given up; the newest first.
/// `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "notify",
    operation_id = "listOutbox",
    security(("bearer" = []), ("cookie" = [])),
    params(MessageQuery, PageQuery),
    responses(
        (status = 200, description = "A page of messages", content((Page<MessageView> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/messages")]
pub(crate) async fn list_outbox(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<MessageQuery>,
    ListPage(request): ListPage,
) -> Result<HttpResponse, Problem> {
    let search = OutboxSearch {
        standing: query.state,
        kind: query.kind,
    };
    let find = move |spires: &Spires, actor: &Actor, page| {
        notify::list_outbox(spires, actor, &search, page)
    };
    list(signed_in, form, request, find, message_view).await
}

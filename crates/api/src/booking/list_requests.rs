use actix_web::{HttpResponse, get};
use contract::booking::{RequestQuery, RequestView, RequestsOf};
use contract::page::Page;
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::booking;

use super::request_views::request_view;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// List the requests that wait for an answer.
///
/// The oldest first, each with who of the team would be away. `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "booking",
    operation_id = "listRequests",
    security(("bearer" = []), ("cookie" = [])),
    params(RequestQuery),
    responses(
        (status = 200, description = "A page of requests", content((Page<RequestView> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/requests")]
pub(crate) async fn list_requests(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<RequestQuery>,
    ListPage(asked): ListPage,
) -> Result<HttpResponse, Problem> {
    let of = match query.of.unwrap_or_default() {
        RequestsOf::Mine => booking::RequestsOf::Mine,
        RequestsOf::WithoutManager => booking::RequestsOf::WithoutManager,
    };
    let find =
        move |spires: &Spires, actor: &Actor, page| booking::list_requests(spires, actor, of, page);
    list(signed_in, form, asked, find, request_view).await
}

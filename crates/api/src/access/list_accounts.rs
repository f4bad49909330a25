use actix_web::{HttpResponse, get};
use contract::access::{AccountQuery, AccountSummary};
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::access;

use super::views::account_summary;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// List accounts.
///
/// By name, with the roles that were granted. `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "access",
    operation_id = "listAccounts",
    security(("bearer" = []), ("cookie" = [])),
    params(AccountQuery, PageQuery),
    responses(
        (status = 200, description = "A page of accounts", content((Page<AccountSummary> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/accounts")]
pub(crate) async fn list_accounts(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<AccountQuery>,
    ListPage(request): ListPage,
) -> Result<HttpResponse, Problem> {
    let find = move |spires: &Spires, actor: &Actor, page| {
        access::list_accounts(spires, actor, query.q.as_deref(), page)
    };
    list(signed_in, form, request, find, account_summary).await
}

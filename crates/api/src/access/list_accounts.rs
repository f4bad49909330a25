use actix_web::get;
use actix_web::web::Json;
use contract::access::{AccountQuery, AccountSummary};
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use usecases::access;

use super::views::account_summary;
use crate::extract::{ListPage, Params, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// List accounts.
///
/// By name, with the roles that were granted.
#[utoipa::path(
    tag = "access",
    operation_id = "listAccounts",
    security(("bearer" = []), ("cookie" = [])),
    params(AccountQuery, PageQuery),
    responses(
        (status = 200, description = "A page of accounts", body = Page<AccountSummary>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/accounts")]
pub(crate) async fn list_accounts(
    signed_in: SignedIn,
    Params(query): Params<AccountQuery>,
    ListPage(request): ListPage,
) -> Result<Json<Page<AccountSummary>>, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        access::list_accounts(spires, actor, query.search.as_deref(), request)
    })
    .await?;
    Ok(Json(page(found, account_summary)))
}

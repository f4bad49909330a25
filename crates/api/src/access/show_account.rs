use actix_web::get;
use actix_web::web::Json;
use contract::access::AccountView;
use contract::problem::Problem as Wire;
use domain::ids::PersonId;
use usecases::access;

use super::views::account_view;
use crate::extract::{Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show an account.
#[utoipa::path(
    tag = "access",
    operation_id = "showAccount",
    security(("bearer" = []), ("cookie" = [])),
    params(("person_id" = PersonId, Path, description = "Whose account")),
    responses(
        (status = 200, description = "The account and its roles", body = AccountView),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/accounts/{person_id}")]
pub(crate) async fn show_account(
    signed_in: SignedIn,
    Segment(person): Segment<PersonId>,
) -> Result<Json<AccountView>, Problem> {
    let account = perform(signed_in, move |spires, actor| {
        access::show_account(spires, actor, person)
    })
    .await?;
    Ok(Json(account_view(account)))
}

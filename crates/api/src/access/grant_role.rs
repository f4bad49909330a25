use actix_web::{HttpResponse, post};
use contract::access::{AccountView, GrantRequest, paths};
use contract::problem::Problem as Wire;
use domain::ids::PersonId;
use usecases::access::{self, GrantOf};

use super::views::account_view;
use crate::extract::{Body, IdempotencyKey, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Grant a role.
#[utoipa::path(
    tag = "access",
    operation_id = "grantRole",
    security(("bearer" = []), ("cookie" = [])),
    params(("person_id" = PersonId, Path, description = "Who gets the role"), IdempotencyKey),
    request_body = GrantRequest,
    responses(
        (status = 201, description = "Granted; the account as it is now", body = AccountView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 404, description = "Not there, or out of scope", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "Nobody grants to themselves", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "The role cannot be granted, or not for that", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/accounts/{person_id}/grants")]
pub(crate) async fn grant_role(
    signed_in: SignedIn,
    Segment(person): Segment<PersonId>,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<GrantRequest>,
) -> Result<HttpResponse, Problem> {
    let grant = GrantOf {
        role: body.role,
        scope: body.scope,
        from_on: body.from,
        to_on: body.to,
    };
    let (id, account) = perform(signed_in, move |spires, actor| {
        let id = access::grant_role(spires, actor, person, &grant, key.as_deref())?;
        Ok((id, access::show_account(spires, actor, person)?))
    })
    .await?;
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::grant(person, id)))
        .json(account_view(account)))
}

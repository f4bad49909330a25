use actix_web::{HttpResponse, post};
use contract::access::{AccountView, InviteRequest, paths};
use contract::problem::Problem as Wire;
use usecases::access;

use super::views::account_view;
use crate::extract::{Body, IdempotencyKey, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Invite a person.
///
/// Gives somebody on the staff list an account and mails the link to set it up; again, before the
/// password is set, it mails a new link. Sending it twice is harmless: the newest link works.
#[utoipa::path(
    tag = "access",
    operation_id = "invitePerson",
    security(("bearer" = []), ("cookie" = [])),
    params(IdempotencyKey),
    request_body = InviteRequest,
    responses(
        (status = 201, description = "Invited; the mail is on its way", body = AccountView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The account is set up already", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "Nobody, or more than one person, on the staff list has the address", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/accounts")]
pub(crate) async fn invite_person(
    signed_in: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<InviteRequest>,
) -> Result<HttpResponse, Problem> {
    let account = perform(signed_in, move |spires, actor| {
        let invited = access::invite_person(spires, actor, &body.email, key.as_deref())?;
        access::show_account(spires, actor, invited.person)
    })
    .await?;
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::account(account.person)))
        .json(account_view(account)))
}

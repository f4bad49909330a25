use actix_web::{HttpResponse, post};
use contract::booking::{DeputyView, NameDeputyRequest, paths};
use contract::problem::Problem as Wire;
use usecases::booking::{self, NameDeputy};

use super::request_views::deputy_view;
use crate::extract::{Body, IdempotencyKey, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Name a deputy.
///
/// Who answers the requests of the caller's team in the caller's stead, from a day to a day, and gets no other right.
#[utoipa::path(
    tag = "booking",
    operation_id = "nameDeputy",
    security(("bearer" = []), ("cookie" = [])),
    params(IdempotencyKey),
    request_body = NameDeputyRequest,
    responses(
        (status = 201, description = "Named; Location names it", body = DeputyView),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 409, description = "The Idempotency-Key was used for something else", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/deputies")]
pub(crate) async fn name_deputy(
    signed_in: SignedIn,
    IdempotencyKey(key): IdempotencyKey,
    Body(body): Body<NameDeputyRequest>,
) -> Result<HttpResponse, Problem> {
    let wish = NameDeputy {
        email: body.email,
        from: body.from,
        to: body.to,
    };
    let named = perform(signed_in, move |spires, actor| {
        booking::name_deputy(spires, actor, &wish, key.as_deref())
    })
    .await?;
    Ok(HttpResponse::Created()
        .insert_header(("location", paths::deputy(named.row.id)))
        .json(deputy_view(named)))
}

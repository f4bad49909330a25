use actix_web::web::{Data, Json};
use actix_web::{HttpRequest, post};
use contract::access::{SignInRequest, Tokens};
use contract::problem::Problem as Wire;

use super::views::tokens;
use crate::extract::Body;
use crate::pages::try_sign_in;
use crate::problem::Problem;
use crate::state::ApiState;

/// Sign in for tokens.
///
/// For clients that keep their own tokens; browsers sign in at `/sign-in` and get cookies.
#[utoipa::path(
    tag = "access",
    operation_id = "openSession",
    security(()),
    request_body = SignInRequest,
    responses(
        (status = 200, description = "Signed in", body = Tokens),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "Wrong address or password: the same answer whether the account exists", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 415, description = "Not sent as JSON", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "Fields are missing or unknown", body = Wire, content_type = "application/problem+json"),
        (status = 429, description = "Too many attempts", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/session")]
pub(crate) async fn open_session(
    request: HttpRequest,
    state: Data<ApiState>,
    Body(body): Body<SignInRequest>,
) -> Result<Json<Tokens>, Problem> {
    let pair = try_sign_in(&request, &state, &body.email, &body.password).await?;
    Ok(Json(tokens(pair)))
}

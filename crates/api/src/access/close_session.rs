use actix_web::web::Data;
use actix_web::{HttpResponse, delete};
use contract::problem::Problem as Wire;
use usecases::access;

use crate::extract::SignedIn;
use crate::pages::end_cookies;
use crate::perform::perform;
use crate::problem::Problem;
use crate::state::ApiState;

/// Sign out.
///
/// Ends the session at once, for every holder of its tokens.
#[utoipa::path(
    tag = "access",
    operation_id = "closeSession",
    security(("bearer" = []), ("cookie" = [])),
    responses(
        (status = 204, description = "Signed out"),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[delete("/api/v1/session")]
pub(crate) async fn close_session(
    signed_in: SignedIn,
    state: Data<ApiState>,
) -> Result<HttpResponse, Problem> {
    perform(signed_in, access::sign_out).await?;
    let mut response = HttpResponse::NoContent();
    for cookie in end_cookies(&state.facing) {
        response.cookie(cookie);
    }
    Ok(response.finish())
}

use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, post};
use contract::access::{RefreshRequest, Tokens};
use contract::problem::Problem as Wire;
use usecases::access;

use super::views::tokens;
use crate::extract::{REFRESH_COOKIE, request_id};
use crate::pages::session_cookies;
use crate::perform::off_the_loop;
use crate::problem::Problem;
use crate::state::ApiState;

/// Exchange the refresh token.
///
/// The token comes in the body, or, from a browser, in its cookie; the next pair goes the same way.
/// The token before the last gets the same pair for ten seconds; used later it ends the session.
#[utoipa::path(
    tag = "access",
    operation_id = "refreshSession",
    security(()),
    request_body(content = Option<RefreshRequest>, description = "Left out by browsers, whose cookie holds the token"),
    responses(
        (status = 200, description = "The next pair", body = Tokens),
        (status = 204, description = "The next pair, in cookies"),
        (status = 400, description = "Not JSON", body = Wire, content_type = "application/problem+json"),
        (status = 401, description = "The token does not count, or the session has ended", body = Wire, content_type = "application/problem+json"),
        (status = 413, description = "Too large", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[post("/api/v1/session/refresh")]
pub(crate) async fn refresh_session(
    request: HttpRequest,
    state: Data<ApiState>,
    body: Bytes,
) -> Result<HttpResponse, Problem> {
    let sent: Option<RefreshRequest> = if body.is_empty() {
        None
    } else {
        serde_json::from_slice(&body)
            .map_err(|_| Problem::unreadable("Send {\"refresh_token\": \"…\"}, or nothing."))?
    };
    let from_cookie = sent.is_none();
    let token = sent
        .map(|body| body.refresh_token)
        .or_else(|| {
            request
                .cookie(REFRESH_COOKIE)
                .map(|cookie| cookie.value().to_owned())
        })
        .ok_or_else(Problem::not_signed_in)?;
    let spires = state.spires.for_request(&request_id(&request));
    let pair = off_the_loop(move || access::refresh_session(&spires, &token)).await?;
    if !from_cookie {
        return Ok(HttpResponse::Ok().json(tokens(pair)));
    }
    let mut response = HttpResponse::NoContent();
    for cookie in session_cookies(&pair, &state.facing) {
        response.cookie(cookie);
    }
    Ok(response.finish())
}

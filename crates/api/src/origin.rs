//! A request with a cookie that changes something must come from our own pages.

use actix_web::HttpResponse;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, HOST, ORIGIN};
use actix_web::middleware::Next;
use actix_web::web::Data;

use crate::problem::Problem;
use crate::state::ApiState;

/// Refuses requests that change state, carry no bearer token, and name a foreign `Origin` or none.
///
/// Browsers send `Origin` with every POST, PUT and DELETE; a client that does not is no browser and
/// uses a bearer token.
pub async fn refuse_foreign_origin(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let has_bearer = request.headers().contains_key(AUTHORIZATION);
    if request.method().is_safe() || has_bearer || is_own(&request) {
        return next
            .call(request)
            .await
            .map(ServiceResponse::map_into_left_body);
    }
    // An answer, not an error: errors of a middleware pass by the ones around it.
    let refusal = Problem::new(
        StatusCode::FORBIDDEN,
        "foreign-origin",
        "This came from another site",
        "Open Spires itself and do it there.",
    );
    Ok(request
        .into_response(HttpResponse::from_error(refusal))
        .map_into_right_body())
}

fn is_own(request: &ServiceRequest) -> bool {
    let header = |name| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    match header(ORIGIN) {
        // No cookie rides along, so there is nothing to forge: a client that signs in for tokens.
        None => {
            request.cookie(crate::extract::ACCESS_COOKIE).is_none()
                && request.cookie(crate::extract::REFRESH_COOKIE).is_none()
        }
        Some(origin) => {
            let state = request.app_data::<Data<ApiState>>();
            let is_public = state.is_some_and(|state| state.facing.public_url == origin);
            // On loopback the same server answers to localhost and 127.0.0.1.
            let is_loopback = state.is_some_and(|state| state.facing.is_loopback)
                && header(HOST).is_some_and(|host| origin == format!("http://{host}"));
            is_public || is_loopback
        }
    }
}

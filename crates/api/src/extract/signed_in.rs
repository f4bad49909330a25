//! Who is asking: the cookie or bearer token, checked against the session and today's roles.

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use domain::access::Actor;
use std::future::Future;
use std::pin::Pin;
use usecases::{Spires, access};

use super::request_id;
use crate::perform::off_the_loop;
use crate::problem::Problem;
use crate::state::ApiState;

/// The cookie that carries the access token.
pub(crate) const ACCESS_COOKIE: &str = "spires_access";
/// The cookie that carries the refresh token.
pub(crate) const REFRESH_COOKIE: &str = "spires_refresh";

/// A request by somebody who is signed in. In a handler's signature it cannot be forgotten.
#[derive(Clone)]
pub(crate) struct SignedIn {
    /// The product, answering this request.
    pub(crate) spires: Spires,
    /// Who asks, with the roles that they hold now.
    pub(crate) actor: Actor,
}

/// The token of an `Authorization: Bearer` header.
pub(crate) fn bearer(request: &HttpRequest) -> Option<String> {
    let value = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim().to_owned())
}

impl SignedIn {
    /// Who sent the request.
    pub(crate) async fn find(request: &HttpRequest) -> Result<Self, Problem> {
        let state = request.app_data::<Data<ApiState>>().cloned();
        // A header that is there but wrong is not excused by a cookie.
        let token = if request.headers().contains_key(AUTHORIZATION) {
            bearer(request)
        } else {
            request
                .cookie(ACCESS_COOKIE)
                .map(|cookie| cookie.value().to_owned())
        };
        let request_id = request_id(request);
        let (Some(state), Some(token)) = (state, token) else {
            return Err(Problem::not_signed_in());
        };
        let spires = state.spires.for_request(&request_id);
        off_the_loop(move || {
            let actor = access::authenticate(&spires, &token)?;
            Ok(Self { spires, actor })
        })
        .await
    }
}

impl FromRequest for SignedIn {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        // Found already, before the operation was allowed to read its request.
        let found = request.extensions().get::<Self>().cloned();
        let request = request.clone();
        Box::pin(async move {
            match found {
                Some(found) => Ok(found),
                None => Self::find(&request).await,
            }
        })
    }
}

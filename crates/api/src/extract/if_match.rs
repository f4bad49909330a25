//! `If-Match`: an edit names the edition that it was made on.

use std::future::{Ready, ready};

use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, dev::Payload};

use crate::problem::Problem;

/// The edition that the caller read.
pub(crate) struct IfMatch(pub(crate) i32);

/// The `ETag` of an edition.
pub(crate) fn etag(edition: i32) -> String {
    format!("\"{edition}\"")
}

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let edition = request
            .headers()
            .get("if-match")
            .and_then(|value| value.to_str().ok())
            .map(|value| {
                value
                    .trim()
                    .trim_start_matches("W/")
                    .trim_matches('"')
                    .parse()
            });
        ready(match edition {
            Some(Ok(edition)) => Ok(Self(edition)),
            Some(Err(_)) => Err(Problem::new(
                StatusCode::PRECONDITION_FAILED,
                "stale",
                "It has changed since you opened it",
                "If-Match names no edition of this.",
            )),
            None => Err(Problem::new(
                StatusCode::PRECONDITION_REQUIRED,
                "if-match-needed",
                "Say which edition you changed",
                "Send the ETag that you read as If-Match.",
            )),
        })
    }
}

//! `Idempotency-Key`: a retried request gets the first answer.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};

use crate::problem::Problem;

/// The request's key, if it sent one: 1 to 100 visible ASCII characters.
pub(crate) struct IdempotencyKey(pub(crate) Option<String>);

impl FromRequest for IdempotencyKey {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match request.headers().get("idempotency-key") {
            None => Ok(Self(None)),
            Some(value) => match value.to_str() {
                Ok(key) if (1..=100).contains(&key.len()) => Ok(Self(Some(key.to_owned()))),
                _ => Err(Problem::unreadable(
                    "Idempotency-Key is 1 to 100 visible ASCII characters.",
                )),
            },
        })
    }
}

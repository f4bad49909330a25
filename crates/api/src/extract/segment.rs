//! Ids in paths: one that is no id names nothing.

use std::future::{Ready, ready};

use actix_web::http::StatusCode;
use actix_web::web::Path;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use serde::de::DeserializeOwned;

use crate::problem::Problem;

/// The variable segments of the path.
pub(crate) struct Segment<T>(pub(crate) T);

impl<T: DeserializeOwned + 'static> FromRequest for Segment<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(
            match Path::<T>::from_request(request, payload).into_inner() {
                Ok(path) => Ok(Self(path.into_inner())),
                Err(_) => Err(Problem::new(
                    StatusCode::NOT_FOUND,
                    "not-found",
                    "Not found",
                    "There is nothing at this address.",
                )),
            },
        )
    }
}

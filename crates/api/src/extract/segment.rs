//! Ids in paths: one that is no id names nothing.

use std::future::{Ready, ready};

use actix_web::web::Path;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use serde::de::DeserializeOwned;

use crate::problem::Problem;
use crate::wrong_method;

/// The variable segments of the path.
pub(crate) struct Segment<T>(pub(crate) T);

impl<T: DeserializeOwned + 'static> FromRequest for Segment<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        ready(
            match Path::<T>::from_request(request, payload).into_inner() {
                Ok(path) => Ok(Self(path.into_inner())),
                // The word may be an address of its own, which is asked in another way.
                Err(_) => Err(wrong_method::refuse(request.method(), request.path())),
            },
        )
    }
}

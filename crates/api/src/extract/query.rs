//! Query parameters, refused with the name of the one that is wrong.

use std::future::{Ready, ready};

use actix_web::web::Query;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use serde::de::DeserializeOwned;

use crate::problem::Problem;

/// The query parameters of an operation. `limit` and `cursor` are read by `ListPage`.
pub(crate) struct Params<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest for Params<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            Query::<T>::from_query(request.query_string())
                .map(|query| Self(query.into_inner()))
                .map_err(|error| Problem::invalid_field("", error.to_string())),
        )
    }
}

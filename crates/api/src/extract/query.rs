//! Query parameters, refused with the name of the one that is wrong.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};
use form_urlencoded::parse;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;
use serde_urlencoded::Deserializer;

use crate::problem::Problem;

/// The query parameters of an operation. `limit` and `cursor` are read by `ListPage`.
pub(crate) struct Params<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest for Params<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(request.query_string()).map(Self))
    }
}

fn read<T: DeserializeOwned>(query: &str) -> Result<T, Problem> {
    let pairs = Deserializer::new(parse(query.as_bytes()));
    serde_path_to_error::deserialize(pairs).map_err(|error| {
        let name = match error.path().iter().next() {
            Some(Segment::Map { key }) => format!("/{key}"),
            _ => String::new(),
        };
        Problem::invalid_field(&name, error.into_inner().to_string())
    })
}

#[cfg(test)]
mod tests {
    use contract::catalogue::CourseQuery;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("limit=many", "limit")]
    #[case("q=neglect&until=tomorrow", "until")]
    #[case("sort=price", "sort")]
    #[case("colour=blue", "colour")]
    fn what_is_wrong_is_named(#[case] query: &str, #[case] named: &str) {
        let told = format!("{:?}", read::<CourseQuery>(query).err());
        assert!(told.contains(named), "{told}");
    }
}

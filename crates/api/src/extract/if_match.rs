//! `If-Match`: an edit names the edition that it was made on.

use std::future::{Ready, ready};

use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use utoipa::IntoParams;
use utoipa::openapi::Required;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};

use crate::problem::Problem;

/// The edition that the caller read. As a parameter of the document it stands among an operation's
/// `params`.
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

impl IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let schema = ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some(r#"^(W/)?"?[0-9]{1,9}"?$"#))
            .examples([r#""3""#]);
        let edition = ParameterBuilder::new()
            .name("If-Match")
            .parameter_in(ParameterIn::Header)
            .required(Required::True)
            .description(Some("The ETag that was read"))
            .schema(Some(schema));
        vec![edition.build()]
    }
}

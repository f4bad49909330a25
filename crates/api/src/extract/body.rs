//! A JSON body, read strictly: what is wrong with it is said with a pointer to where.

use std::future::Future;
use std::pin::Pin;

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::BytesMut;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use contract::problem::FieldProblem;
use serde::de::DeserializeOwned;

use crate::problem::Problem;

/// JSON bodies are forms and lists of marks; a megabyte is more than any of them.
const MOST_BYTES: usize = 1024 * 1024;

/// The request's JSON body.
pub(crate) struct Body<T>(pub(crate) T);

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| {
                value
                    .trim()
                    .to_ascii_lowercase()
                    .starts_with("application/json")
            });
        let mut payload = payload.take();
        Box::pin(async move {
            if !is_json {
                return Err(Problem::new(
                    StatusCode::UNSUPPORTED_MEDIA_TYPE,
                    "not-json",
                    "This is not JSON",
                    "Send the body as application/json.",
                ));
            }
            let bytes = read_at_most(&mut payload, MOST_BYTES).await?;
            parse(&bytes).map(Self)
        })
    }
}

/// The whole body, refused when it is longer than `most`.
pub(crate) async fn read_at_most(payload: &mut Payload, most: usize) -> Result<BytesMut, Problem> {
    use actix_web::web::Bytes;
    use std::future::poll_fn;
    use std::pin::Pin as StdPin;

    let mut bytes = BytesMut::new();
    while let Some(chunk) = poll_fn(|context| {
        use futures_core::Stream;
        StdPin::new(&mut *payload).poll_next(context)
    })
    .await
    {
        let chunk: Bytes = chunk.map_err(|_| Problem::unreadable("The body broke off."))?;
        if bytes.len() + chunk.len() > most {
            return Err(Problem::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "too-large",
                "This is too large",
                format!("Send at most {most} bytes."),
            ));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let pointer = pointer_of(error.path());
        let inner = error.into_inner();
        if inner.is_syntax() || inner.is_eof() {
            return Problem::unreadable(format!(
                "The body is not JSON: it breaks at line {}, column {}.",
                inner.line(),
                inner.column()
            ));
        }
        Problem::invalid(vec![FieldProblem {
            pointer,
            message: plain(&inner),
        }])
    })?;
    json.end()
        .map_err(|_| Problem::unreadable("Something stands after the JSON value."))?;
    Ok(value)
}

fn pointer_of(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{key}"),
            Segment::Enum { variant } => format!("/{variant}"),
            Segment::Unknown => String::new(),
        })
        .collect()
}

// Serde's sentence without its position in the text, which the pointer replaces.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned()
}

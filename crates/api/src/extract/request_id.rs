//! The number of a request: in the logs, in the audit log, in the answer.

use actix_web::{HttpMessage, HttpRequest};
use tracing_actix_web::RequestId;

/// The request's id, as the logs have it.
pub(crate) fn request_id(request: &HttpRequest) -> String {
    request
        .extensions()
        .get::<RequestId>()
        .map(ToString::to_string)
        .unwrap_or_default()
}

//! A span for each request and a line for each answer. Neither holds anything personal: no path, since
//! tokens and ids stand in paths, no query, no address, no name of a browser, no words of a problem.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::{Error, HttpMessage};
use tracing::{Span, info, info_span};
use tracing_actix_web::{RequestId, RootSpanBuilder, TracingLogger};

/// The middleware that opens the span; outermost, so that every answer has its log line.
pub fn log_requests() -> TracingLogger<RequestSpan> {
    TracingLogger::new()
}

/// When a request came.
struct Came(Instant);

/// A span that names a request by its number, its method and the pattern of its route.
#[derive(Debug)]
pub struct RequestSpan;

impl RootSpanBuilder for RequestSpan {
    fn on_request_start(request: &ServiceRequest) -> Span {
        request.extensions_mut().insert(Came(Instant::now()));
        let number = request.extensions().get::<RequestId>().copied();
        info_span!(
            "request",
            request_id = number.map(tracing::field::display),
            method = %request.method(),
            route = route_of(request.match_pattern()),
        )
    }

    fn on_request_end<B: MessageBody>(_: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let (status, milliseconds) = match outcome {
            Ok(response) => {
                let came = response
                    .request()
                    .extensions()
                    .get::<Came>()
                    .map(|came| came.0);
                (
                    response.status(),
                    came.map(|came| came.elapsed().as_millis()),
                )
            }
            Err(error) => (error.as_response_error().status_code(), None),
        };
        let milliseconds = milliseconds.and_then(|time| u64::try_from(time).ok());
        if status == StatusCode::INTERNAL_SERVER_ERROR {
            tracing::error!(status = status.as_u16(), milliseconds, "answered");
        } else {
            info!(status = status.as_u16(), milliseconds, "answered");
        }
    }
}

/// The pattern that the router knows; `app` for the addresses of the single-page app, of which there is
/// no list here.
pub(crate) fn route_of(pattern: Option<String>) -> String {
    pattern.unwrap_or_else(|| "app".to_owned())
}

//! A span for each request, with the number by which the logs, the audit log and the answer name it.

use tracing_actix_web::{DefaultRootSpanBuilder, TracingLogger};

/// The middleware that opens the span; outermost, so that every answer has its log line.
pub fn log_requests() -> TracingLogger<DefaultRootSpanBuilder> {
    TracingLogger::default()
}

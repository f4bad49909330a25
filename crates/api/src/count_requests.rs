//! The numbers that `/metrics` shows: how many requests, how they ended, how long they took.

use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

use crate::log_requests::route_of;

/// Counts each request by route and status, and how long it took in seconds.
pub async fn count_requests(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let began = Instant::now();
    let method = request.method().to_string();
    let response = next.call(request).await?;
    // The route's pattern, not the path: ids would make a series each.
    let route = route_of(response.request().match_pattern());
    let status = response.status().as_u16().to_string();
    metrics::counter!("http_requests_total", "method" => method, "route" => route.clone(), "status" => status)
        .increment(1);
    metrics::histogram!("http_request_seconds", "route" => route)
        .record(began.elapsed().as_secs_f64());
    Ok(response)
}

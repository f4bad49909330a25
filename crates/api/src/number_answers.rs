//! The number of a request in its answer: in a header, and in a problem itself, so that whoever reports
//! a fault can name it.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;

use crate::extract::request_id;
use crate::problem::Problem;

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Adds `X-Request-Id` to every answer and `request_id` to every problem.
pub async fn number_answers(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    let number = request_id(request.request());
    let response = next.call(request).await?;
    let problem = response
        .response()
        .error()
        .and_then(actix_web::Error::as_error::<Problem>);
    // A problem does not know the request that it answers, so it is written again.
    let numbered = problem.map(|problem| problem.answer(Some(number.clone())));
    let mut response = match numbered {
        Some(numbered) => response.into_response(numbered).map_into_right_body(),
        None => response.map_into_left_body(),
    };
    if let Ok(number) = HeaderValue::from_str(&number) {
        response.headers_mut().insert(X_REQUEST_ID, number);
    }
    Ok(response)
}

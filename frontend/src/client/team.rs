//! Those whom the viewer leads, and those whose requests the viewer answers.

use contract::booking::{
    AnswerRequestsRequest, AnswerRequestsView, BookingQuery, BookingSummary, DeputyView,
    NameDeputyRequest, RequestQuery, RequestView, paths,
};
use contract::page::PageQuery;
use domain::ids::{BookingId, DeputyId};

use super::{Ask, Outcome, PageOf};

/// Who is booked when.
pub(crate) async fn team_bookings(query: BookingQuery) -> Outcome<PageOf<BookingSummary>> {
    Ask::get(paths::TEAM_BOOKINGS).query(&query).read().await
}

/// Requests that wait for the viewer's answer, or for L&D's.
pub(crate) async fn requests(query: RequestQuery) -> Outcome<PageOf<RequestView>> {
    Ask::get(paths::REQUESTS).query(&query).read().await
}

/// One request.
pub(crate) async fn request(id: BookingId) -> Outcome<RequestView> {
    Ask::get(paths::request(id)).read().await
}

/// Approves or declines requests, one or many.
pub(crate) async fn answer_requests(
    request: AnswerRequestsRequest,
    key: String,
) -> Outcome<AnswerRequestsView> {
    Ask::post(paths::REQUEST_ANSWERS)
        .json(&request)
        .once(key)
        .read()
        .await
}

/// Whom the viewer named, and who named the viewer.
pub(crate) async fn deputies() -> Outcome<PageOf<DeputyView>> {
    let all = PageQuery {
        limit: Some(200),
        cursor: None,
    };
    Ask::get(paths::DEPUTIES).query(&all).read().await
}

/// Names a deputy.
pub(crate) async fn name_deputy(request: NameDeputyRequest, key: String) -> Outcome<DeputyView> {
    Ask::post(paths::DEPUTIES)
        .json(&request)
        .once(key)
        .read()
        .await
}

/// Ends a deputy.
pub(crate) async fn end_deputy(id: DeputyId) -> Outcome<()> {
    Ask::delete(paths::deputy(id)).done().await
}

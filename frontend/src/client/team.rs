//! Those whom the viewer leads.

use contract::booking::{AnswerRequestRequest, BookingQuery, BookingSummary, BookingView, paths};
use domain::ids::BookingId;

use super::{Ask, Outcome, PageOf};

/// Who is booked when.
pub(crate) async fn team_bookings(query: BookingQuery) -> Outcome<PageOf<BookingSummary>> {
    Ask::get(paths::TEAM_BOOKINGS).query(&query).read().await
}

/// Approves or declines a request.
pub(crate) async fn answer_request(
    id: BookingId,
    request: AnswerRequestRequest,
) -> Outcome<BookingView> {
    Ask::post(paths::booking_answer(id))
        .json(&request)
        .read()
        .await
}

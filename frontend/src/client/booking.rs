//! Bookings, and what to do next.

use contract::booking::{
    AnswerOfferRequest, BookingQuery, BookingSummary, BookingView, CalendarFeedLink,
    CalendarFeedView, CancelBookingRequest, NextSteps, PlaceBookingRequest, SessionBookingQuery,
    SessionBookingView, paths,
};
use domain::ids::{BookingId, SessionId};

use super::{Ask, Outcome, PageOf};

pub(crate) async fn next_steps() -> Outcome<NextSteps> {
    Ask::get(paths::NEXT_STEPS).read().await
}

pub(crate) async fn my_bookings(query: BookingQuery) -> Outcome<PageOf<BookingSummary>> {
    Ask::get(paths::BOOKINGS).query(&query).read().await
}

pub(crate) async fn booking(id: BookingId) -> Outcome<BookingView> {
    Ask::get(paths::booking(id)).read().await
}

pub(crate) async fn place_booking(
    id: SessionId,
    request: PlaceBookingRequest,
    key: String,
) -> Outcome<BookingView> {
    Ask::post(paths::session_bookings(id))
        .json(&request)
        .once(key)
        .read()
        .await
}

pub(crate) async fn cancel_booking(
    id: BookingId,
    request: CancelBookingRequest,
) -> Outcome<BookingView> {
    Ask::post(paths::booking_cancellation(id))
        .json(&request)
        .read()
        .await
}

/// Takes an offered place, or lets it go.
pub(crate) async fn answer_offer(id: BookingId, accept: bool) -> Outcome<BookingView> {
    Ask::post(paths::booking_offer_answer(id))
        .json(&AnswerOfferRequest { accept })
        .read()
        .await
}

/// Who is booked and who waits.
pub(crate) async fn session_bookings(
    id: SessionId,
    query: SessionBookingQuery,
) -> Outcome<PageOf<SessionBookingView>> {
    Ask::get(paths::session_bookings(id))
        .query(&query)
        .read()
        .await
}

pub(crate) async fn session_bookings_csv(
    id: SessionId,
    query: SessionBookingQuery,
) -> Outcome<String> {
    Ask::get(paths::session_bookings(id))
        .query(&query)
        .csv()
        .await
}

pub(crate) async fn calendar_feed() -> Outcome<CalendarFeedView> {
    Ask::get(paths::CALENDAR_FEED).read().await
}

pub(crate) async fn make_calendar_feed() -> Outcome<CalendarFeedLink> {
    Ask::post(paths::CALENDAR_FEED).read().await
}

pub(crate) async fn end_calendar_feed() -> Outcome<()> {
    Ask::delete(paths::CALENDAR_FEED).done().await
}

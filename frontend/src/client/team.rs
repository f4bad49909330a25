//! Those whom the viewer leads.

use contract::booking::{BookingQuery, BookingSummary, paths};

use super::{Ask, Outcome, PageOf};

/// Who is booked when.
pub(crate) async fn team_bookings(query: BookingQuery) -> Outcome<PageOf<BookingSummary>> {
    Ask::get(paths::TEAM_BOOKINGS).query(&query).read().await
}

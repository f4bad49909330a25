//! Booking a place, and what is booked.

mod book_card;
mod book_for_fields;
mod book_for_page;
mod book_page;
mod booking_page;
mod booking_row;
mod bookings_page;
mod calendar_feed_page;
mod cancel_page;
mod offer_card;
mod placing;

use leptos::prelude::*;

use crate::routes::id;

/// The longest text of needs that is taken.
const NEEDS_MAX: usize = 2_000;

pub(crate) use book_card::BookCard;
pub(crate) use book_for_page::BookForPage;
pub(crate) use book_page::BookPage;
pub(crate) use booking_row::{BookingRow, state_tone};

/// The page at `/my-bookings/…`.
pub(crate) fn page(rest: &[&str]) -> Option<AnyView> {
    Some(match rest {
        [] => bookings_page::BookingsPage().into_any(),
        ["calendar"] => calendar_feed_page::CalendarFeedPage().into_any(),
        [booking] => {
            let id = id(booking)?;
            view! { <booking_page::BookingPage id /> }.into_any()
        }
        [booking, "cancel"] => {
            let id = id(booking)?;
            view! { <cancel_page::CancelPage id /> }.into_any()
        }
        _ => return None,
    })
}

//! In the database: bookings, their log, registers, calendar feeds.

mod answering;
mod booking_list;
mod calendar_feed;
mod completions;
mod cover;
mod events;
mod held;
mod learner;
mod marks;
mod offers;
mod places;
mod requests;
mod waiting;
mod walk;

pub use answering::{can_answer, load_managing};
pub use booking_list::{BookingFilter, list_bookings, live_places, own_live_bookings};
pub use calendar_feed::{CalendarFeedRow, delete_feed, find_feed, find_feed_owner, replace_feed};
pub use completions::{insert_completion, load_completions, void_completions};
pub use cover::load_cover;
pub use events::{EventRow, append_event, load_events, load_session_log};
pub use held::{
    BookingRow, NewBooking, change_state, find_booking, insert_booking, live_booking,
    load_bookings, next_calendar_sequence, override_place,
};
pub use learner::{Learner, last_working_day, last_working_days, line_manager, load_learners};
pub use marks::{MarkRow, insert_mark, load_marks, void_mark};
pub use offers::{
    OfferLink, booking_of_message, find_offer_link, hold_offer_until, insert_offer_link,
    sessions_with_lapses, use_offer_link,
};
pub use places::{load_places, moment_of, places_of};
pub use requests::{
    OpenRequest, count_reminders, insert_reminder, list_requests, open_requests, requesters,
};
pub use waiting::{count_open_registers, count_requests};
pub use walk::{
    live_duplicates, orphaned_messages, sessions_with_bookings, unannounced_bookings,
    unannounced_offers,
};

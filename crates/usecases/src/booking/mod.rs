//! What people do: places, waiting lists, registers, calendars.

mod add_walk_in;
mod answer_request;
mod booking_calendar;
mod booking_card;
mod calendar_event;
mod calendar_feed;
mod cancel_booking;
mod check_bookings;
mod close_register;
mod desk;
mod find_learners;
mod held_places;
mod list_bookings;
mod list_session_bookings;
mod mark_register;
mod messages;
mod next_steps;
mod place_booking;
mod refuse;
mod reopen_register;
mod show_booking;
mod show_register;

pub use add_walk_in::add_walk_in;
pub use answer_request::answer_request;
pub use booking_calendar::booking_calendar;
pub use booking_card::BookingCard;
pub use calendar_feed::{
    FeedLink, end_calendar_feed, read_calendar_feed, reset_calendar_feed, show_calendar_feed,
};
pub use cancel_booking::cancel_booking;
pub use check_bookings::check_bookings;
pub use close_register::close_register;
pub(crate) use desk::Desk;
pub use find_learners::{find_learners, find_walk_ins};
pub(crate) use held_places::HeldPlaces;
pub use list_bookings::{list_my_bookings, list_person_bookings, list_team_bookings};
pub use list_session_bookings::{SessionBooking, list_session_bookings};
pub use mark_register::{NewMark, mark_register};
pub(crate) use messages::{Message, tell};
pub use next_steps::{NextStep, NextSteps, next_steps};
pub use place_booking::{PlaceBooking, place_booking};
pub(crate) use refuse::{faults, refused, require_session};
pub use reopen_register::reopen_register;
pub use show_booking::{ShownBooking, show_booking};
pub use show_register::{Register, RegisterLine, show_register};

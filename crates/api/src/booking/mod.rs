//! Over HTTP: bookings, waiting lists, registers, calendars.

mod add_walk_in;
mod answer_offer;
mod answer_request;
mod answer_requests;
mod cancel_booking;
mod close_register;
mod end_calendar_feed;
mod end_deputy;
mod find_learners;
mod find_walk_ins;
mod list_deputies;
mod list_my_bookings;
mod list_next_steps;
mod list_person_bookings;
mod list_requests;
mod list_session_bookings;
mod list_team_bookings;
mod mark_register;
mod name_deputy;
mod next_steps_view;
mod place_booking;
mod read_calendar_feed;
mod reopen_register;
mod request_views;
mod reset_calendar_feed;
mod show_booking;
mod show_booking_calendar;
mod show_calendar_feed;
mod show_register;
mod show_request;
mod tables;
mod views;

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(place_booking::place_booking)
        .service(list_session_bookings::list_session_bookings)
        .service(list_my_bookings::list_my_bookings)
        .service(list_team_bookings::list_team_bookings)
        .service(list_person_bookings::list_person_bookings)
        .service(show_booking::show_booking)
        .service(cancel_booking::cancel_booking)
        .service(answer_request::answer_request)
        .service(list_requests::list_requests)
        .service(show_request::show_request)
        .service(answer_requests::answer_requests)
        .service(list_deputies::list_deputies)
        .service(name_deputy::name_deputy)
        .service(end_deputy::end_deputy)
        .service(answer_offer::answer_offer)
        .service(show_booking_calendar::show_booking_calendar)
        .service(list_next_steps::list_next_steps)
        .service(find_learners::find_learners)
        .service(find_walk_ins::find_walk_ins)
        .service(show_register::show_register)
        .service(mark_register::mark_register)
        .service(add_walk_in::add_walk_in)
        .service(close_register::close_register)
        .service(reopen_register::reopen_register)
        .service(show_calendar_feed::show_calendar_feed)
        .service(reset_calendar_feed::reset_calendar_feed)
        .service(end_calendar_feed::end_calendar_feed)
        .service(read_calendar_feed::read_calendar_feed);
}

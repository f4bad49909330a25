//! Over HTTP: courses and sessions.

mod cancel_session;
mod create_course;
mod create_session;
mod edit_course;
mod edit_session;
mod forms;
mod list_courses;
mod list_sessions;
mod show_course;
mod show_course_filters;
mod show_session;
mod tables;
pub(crate) mod views;

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_courses::list_courses)
        .service(show_course_filters::show_course_filters)
        .service(show_course::show_course)
        .service(create_course::create_course)
        .service(edit_course::edit_course)
        .service(list_sessions::list_sessions)
        .service(show_session::show_session)
        .service(create_session::create_session)
        .service(edit_session::edit_session)
        .service(cancel_session::cancel_session);
}

//! Over HTTP: people, posts and org units.

mod find_staff;
mod list_people;
mod list_units;
mod show_person;
mod tables;
mod views;

use utoipa_actix_web::service_config::ServiceConfig;

pub(crate) use views::found_person;

/// The operations of this capability.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(find_staff::find_staff)
        .service(list_people::list_people)
        .service(show_person::show_person)
        .service(list_units::list_units);
}

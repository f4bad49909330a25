//! Over HTTP: frameworks of standards.

mod list_frameworks;
mod show_framework;
mod views;

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_frameworks::list_frameworks)
        .service(show_framework::show_framework);
}

//! Over HTTP: messages and the outbox.

mod list_outbox;
mod resend_message;
mod tables;
mod views;

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_outbox::list_outbox)
        .service(resend_message::resend_message);
}

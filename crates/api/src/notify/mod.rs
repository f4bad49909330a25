//! Over HTTP: messages and the outbox.

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(_config: &mut ServiceConfig<'_>) {}

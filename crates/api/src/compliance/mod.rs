//! Over HTTP: requirements, evidence and the board.

use utoipa_actix_web::service_config::ServiceConfig;

/// The operations of this capability.
pub(crate) fn routes(_config: &mut ServiceConfig<'_>) {}

//! Everything that the server answers, hung into an actix app.

use actix_web::web::{self, Data, ServiceConfig};
use utoipa_swagger_ui::{Config, SwaggerUi, Url};

use crate::document;
use crate::problem::Problem;
use crate::state::ApiState;
use crate::{health, pages, spa};

/// Hangs the API, its document, the server's own pages and the SPA into an app.
///
/// The caller wraps the app with [`crate::security_headers`] and [`crate::refuse_foreign_origin`].
pub fn configure(state: ApiState) -> impl FnOnce(&mut ServiceConfig) + Clone {
    move |config| {
        config
            .app_data(Data::new(state))
            // A path, query or body that actix itself cannot read is a problem like any other.
            .app_data(web::PathConfig::default().error_handler(|_, _| {
                Problem::unreadable("There is something wrong with this address.").into()
            }));
        let mut api = utoipa_actix_web::service_config::ServiceConfig::new(config);
        document::operations(&mut api);
        health::routes(config);
        pages::routes(config);
        config.service(document::serve_document).service(
            SwaggerUi::new("/api/docs/{_:.*}")
                .config(Config::new([Url::new("Spires", "/api/v1/openapi.json")])),
        );
        config.default_service(web::to(spa::serve));
    }
}

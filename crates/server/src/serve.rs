//! The HTTP server.

use std::net::TcpListener;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer};
use api::ApiState;

/// A server of `state` on `listener`, ready to be awaited. Stops gracefully on SIGTERM and ctrl-c.
///
/// # Errors
/// When the listener cannot be used.
pub fn server(state: ApiState, listener: TcpListener) -> std::io::Result<Server> {
    let server = HttpServer::new(move || {
        // The last wrap is the outermost: a refusal inside still gets its headers and its log line.
        App::new()
            .wrap(from_fn(api::require_role))
            .wrap(from_fn(api::refuse_foreign_origin))
            .wrap(from_fn(api::number_answers))
            .wrap(from_fn(api::security_headers))
            .wrap(from_fn(api::count_requests))
            .wrap(api::log_requests())
            .configure(api::configure(state.clone()))
    })
    .shutdown_timeout(10)
    .listen(listener)?;
    Ok(server.run())
}

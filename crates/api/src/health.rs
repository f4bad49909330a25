//! For whoever keeps the server running: is it alive, is it ready, what does it count.

use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Data, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, get};
use secrecy::ExposeSecret;
use usecases::notify::outbox_age;

use crate::extract::bearer;
use crate::perform::off_the_loop;
use crate::problem::Problem;
use crate::state::ApiState;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(healthz).service(readyz).service(metrics);
}

/// The process answers.
#[get("/healthz")]
async fn healthz() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({"status": "alive"}))
}

/// The database is reachable and current; how long the oldest message has waited.
#[get("/readyz")]
async fn readyz(state: Data<ApiState>) -> Result<HttpResponse, Problem> {
    let spires = state.spires.clone();
    let waiting = off_the_loop(move || {
        spires.store.is_ready()?;
        outbox_age(&spires)
    })
    .await?;
    Ok(HttpResponse::Ok().json(serde_json::json!({
        "status": "ready",
        "outbox_oldest_waiting_seconds": waiting.map(|age| age.num_seconds()),
    })))
}

/// Prometheus's text; on loopback, or with the token.
#[get("/metrics")]
async fn metrics(request: HttpRequest, state: Data<ApiState>) -> HttpResponse {
    let wanted = state
        .facing
        .metrics_token
        .as_ref()
        .map(ExposeSecret::expose_secret);
    let is_allowed = match wanted {
        Some(token) => bearer(&request).as_deref() == Some(token),
        None => state.facing.is_loopback,
    };
    match (&state.metrics, is_allowed) {
        (Some(handle), true) => HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/plain; version=0.0.4"))
            .body(handle.render()),
        _ => HttpResponse::NotFound().finish(),
    }
}

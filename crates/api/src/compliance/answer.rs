//! JSON, or CSV for those who ask for it.

use actix_web::http::header::{ACCEPT, CONTENT_DISPOSITION, VARY};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

/// Which form of an answer is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Json,
    Csv,
}

/// The form that a request's `Accept` names; JSON where it names neither.
pub(super) fn wanted(request: &HttpRequest) -> Form {
    let accept = request
        .headers()
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok());
    match accept {
        Some(accept)
            if accept
                .split(',')
                .any(|one| one.trim().starts_with("text/csv")) =>
        {
            Form::Csv
        }
        _ => Form::Json,
    }
}

/// An answer as JSON.
pub(super) fn json(view: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((VARY, "Accept"))
        .json(view)
}

/// An answer as a CSV file of a name.
pub(super) fn csv(text: String, name: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((VARY, "Accept"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ))
        .body(text)
}

//! The single-page app and its files, embedded and compressed beforehand.

use actix_web::http::Method;
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, VARY,
};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::problem::Problem;
use crate::wrong_method;

#[derive(RustEmbed)]
#[folder = "../../frontend/dist"]
struct Dist;

/// What the bundle calls its files this time.
#[derive(Deserialize)]
struct Manifest {
    first_page: FirstPage,
}

#[derive(Deserialize)]
struct FirstPage {
    styles: String,
}

/// The URL of the compiled stylesheet, for pages that the server renders; empty before the first bundle.
pub(crate) fn stylesheet() -> String {
    Dist::get("manifest.json")
        .and_then(|file| serde_json::from_slice::<Manifest>(&file.data).ok())
        .map(|manifest| format!("/{}", manifest.first_page.styles.trim_start_matches('/')))
        .unwrap_or_default()
}

/// A file of the bundle, or the app's page for any address that the app may know.
pub(crate) async fn serve(request: HttpRequest) -> Result<HttpResponse, Problem> {
    let path = request.path().trim_start_matches('/');
    if path.starts_with("api/") || !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Err(wrong_method::refuse(request.method(), request.path()));
    }
    // What has a dot and is no file of ours is a file that is not there, not a page of the app.
    let is_file = path
        .rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'));
    match (Dist::get(path).is_some() && is_file, is_file) {
        (true, _) => Ok(file(path, request.headers())),
        (false, true) => Ok(HttpResponse::NotFound().finish()),
        (false, false) => Ok(file("index.html", request.headers())),
    }
}

fn file(path: &str, headers: &HeaderMap) -> HttpResponse {
    let accepted = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let compressed = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(encoding, _)| accepted.contains(encoding))
        .find_map(|(encoding, ending)| Some((encoding, Dist::get(&format!("{path}.{ending}"))?)));
    let kind = mime_guess::from_path(path).first_or_octet_stream();

    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, with_charset(kind.as_ref())))
        .insert_header((VARY, "accept-encoding"))
        // Names under static/ change with their content; the page that names them must be fresh.
        .insert_header((
            CACHE_CONTROL,
            if path.starts_with("static/") {
                "public, max-age=31536000, immutable"
            } else {
                "no-cache"
            },
        ));
    match compressed {
        Some((encoding, file)) => response
            .insert_header((CONTENT_ENCODING, encoding))
            .body(file.data.into_owned()),
        None => match Dist::get(path) {
            Some(file) => response.body(file.data.into_owned()),
            None => HttpResponse::ServiceUnavailable()
                .body("The app was not built into this server: run `cargo xtask bundle` first."),
        },
    }
}

fn with_charset(kind: &str) -> String {
    if kind.starts_with("text/") || kind == "application/javascript" {
        format!("{kind}; charset=utf-8")
    } else {
        kind.to_owned()
    }
}

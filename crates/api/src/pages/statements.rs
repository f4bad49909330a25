//! What the law wants said before anybody signs in.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, get};
use minijinja::{Value, context};

use crate::extract::{ACCESS_COOKIE, REFRESH_COOKIE};
use crate::state::ApiState;

#[get("/accessibility")]
pub(super) async fn accessibility(request: HttpRequest, state: Data<ApiState>) -> HttpResponse {
    let own = context! {
        contact_email => "",
        public_url => state.facing.public_url,
        errors => Vec::<Value>::new(),
    };
    state
        .pages
        .render(&request, StatusCode::OK, "accessibility.html", own)
}

#[get("/cookies")]
pub(super) async fn cookies(request: HttpRequest, state: Data<ApiState>) -> HttpResponse {
    let row = |name: &str, purpose: &str| {
        context! { name, purpose, expires => "When you sign out, or after 12 hours" }
    };
    let own = context! {
        cookies => [
            row(ACCESS_COOKIE, "Says that you are signed in, for ten minutes at a time"),
            row(REFRESH_COOKIE, "Keeps you signed in while you work"),
        ],
        errors => Vec::<Value>::new(),
    };
    state
        .pages
        .render(&request, StatusCode::OK, "cookies.html", own)
}

//! Asking for a new password.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Form};
use actix_web::{HttpRequest, HttpResponse, ResponseError, get, post};
use minijinja::context;
use serde::Deserialize;
use usecases::access;

use crate::extract::{client_address, request_id};
use crate::perform::off_the_loop;
use crate::state::ApiState;

#[derive(Deserialize)]
pub(super) struct Filled {
    #[serde(default)]
    email: String,
}

#[get("/forgotten-password")]
pub(super) async fn show_forgotten(request: HttpRequest, state: Data<ApiState>) -> HttpResponse {
    page(&request, &state, StatusCode::OK, "", None)
}

#[post("/forgotten-password")]
pub(super) async fn post_forgotten(
    request: HttpRequest,
    state: Data<ApiState>,
    form: Form<Filled>,
) -> HttpResponse {
    let email = form.into_inner().email;
    if !email.contains('@') {
        let message = "Enter your email address, like name@coventry.example";
        return page(
            &request,
            &state,
            StatusCode::UNPROCESSABLE_ENTITY,
            &email,
            Some(message),
        );
    }
    if let Err(problem) = state
        .sign_in_limit
        .admit(&email, client_address(&request, &state.facing))
    {
        return page(
            &request,
            &state,
            problem.status_code(),
            &email,
            Some(&problem.sentence()),
        );
    }
    let spires = state.spires.for_request(&request_id(&request));
    if let Err(problem) = off_the_loop(move || access::request_reset(&spires, &email)).await {
        return page(
            &request,
            &state,
            problem.status_code(),
            "",
            Some(&problem.sentence()),
        );
    }
    // The same whether there is an account or not.
    state.pages.message(
        &request,
        StatusCode::OK,
        "Check your mail",
        &[
            "If there is an account for that address, a mail with a link is on its way.",
            "The link works once, for one hour. Look among unwanted mail if it does not come.",
        ],
        ("/sign-in", "Back to sign in"),
    )
}

fn page(
    request: &HttpRequest,
    state: &ApiState,
    status: StatusCode,
    email: &str,
    error: Option<&str>,
) -> HttpResponse {
    let errors: Vec<_> = error
        .iter()
        .map(|message| context! { field => "email", message })
        .collect();
    let own = context! { action => "/forgotten-password", email, errors };
    state.pages.render(request, status, "forgotten.html", own)
}

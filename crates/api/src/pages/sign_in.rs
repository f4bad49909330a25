//! Signing in by a plain form.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse, ResponseError, get, post};
use minijinja::context;
use secrecy::SecretString;
use serde::Deserialize;
use usecases::access::{self, TokenPair};

use super::session_cookies;
use crate::extract::client_address;
use crate::extract::request_id;
use crate::perform::off_the_loop;
use crate::problem::Problem;
use crate::state::ApiState;

const ACTION: &str = "/sign-in";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    return_to: String,
    reason: String,
}

#[derive(Deserialize)]
pub(super) struct Filled {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    return_to: String,
}

#[get("/sign-in")]
pub(super) async fn show_sign_in(
    request: HttpRequest,
    state: Data<ApiState>,
    asked: Query<Asked>,
) -> HttpResponse {
    let notice = match asked.reason.as_str() {
        "ended" => "Your session ended. Sign in to carry on where you were.",
        _ => "",
    };
    page(
        &request,
        &state,
        StatusCode::OK,
        &Filled {
            email: String::new(),
            password: String::new(),
            return_to: asked.return_to.clone(),
        },
        notice,
        &[],
    )
}

#[post("/sign-in")]
pub(super) async fn post_sign_in(
    request: HttpRequest,
    state: Data<ApiState>,
    form: Form<Filled>,
) -> HttpResponse {
    let form = form.into_inner();
    let mut missing = Vec::new();
    if form.email.trim().is_empty() {
        missing.push(("email", "Enter your email address".to_owned()));
    }
    if form.password.is_empty() {
        missing.push(("password", "Enter your password".to_owned()));
    }
    if !missing.is_empty() {
        return page(
            &request,
            &state,
            StatusCode::UNPROCESSABLE_ENTITY,
            &form,
            "",
            &missing,
        );
    }
    match try_sign_in(&request, &state, &form.email, &form.password).await {
        Ok(pair) => {
            let mut response = HttpResponse::SeeOther();
            for cookie in session_cookies(&pair, &state.facing) {
                response.cookie(cookie);
            }
            response
                .insert_header(("location", within_spires(&form.return_to)))
                .finish()
        }
        Err(problem) => {
            let status = problem.status_code();
            let (status, field, message) = match status {
                StatusCode::UNAUTHORIZED => (
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "email",
                    "Email address or password is wrong".to_owned(),
                ),
                _ => (status, "", problem.sentence()),
            };
            page(&request, &state, status, &form, "", &[(field, message)])
        }
    }
}

/// Where the app goes after it has ended the session.
#[get("/signed-out")]
pub(super) async fn show_signed_out(request: HttpRequest, state: Data<ApiState>) -> HttpResponse {
    state.pages.message(
        &request,
        StatusCode::OK,
        "You are signed out",
        &["Close the browser as well if others use this device."],
        ("/sign-in", "Sign in again"),
    )
}

/// One try, counted where the password is wrong, off the event loop.
pub(crate) async fn try_sign_in(
    request: &HttpRequest,
    state: &ApiState,
    email: &str,
    password: &str,
) -> Result<TokenPair, Problem> {
    let address = client_address(request, &state.facing);
    state.sign_in_limit.admit(email, address)?;
    let spires = state.spires.for_request(&request_id(request));
    let (named, password) = (email.to_owned(), SecretString::from(password.to_owned()));
    let tried = off_the_loop(move || access::sign_in(&spires, &named, &password)).await;
    state.sign_in_limit.settle(email, address, &tried);
    tried
}

/// A path of ours to go to; anything else leads to the start page, so that a link to the sign-in
/// page cannot carry people elsewhere.
fn within_spires(path: &str) -> &str {
    let is_ours = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && !path.chars().any(char::is_control);
    if is_ours { path } else { "/" }
}

fn page(
    request: &HttpRequest,
    state: &ApiState,
    status: StatusCode,
    form: &Filled,
    notice: &str,
    errors: &[(&str, String)],
) -> HttpResponse {
    let errors: Vec<_> = errors
        .iter()
        .map(|(field, message)| context! { field, message })
        .collect();
    let own = context! {
        action => ACTION,
        email => form.email,
        return_to => form.return_to,
        notice,
        forgotten => "/forgotten-password",
        errors,
    };
    state.pages.render(request, status, "sign_in.html", own)
}

#[cfg(test)]
mod tests {
    use super::within_spires;

    #[test]
    fn one_returns_to_spires_alone() {
        assert_eq!(
            within_spires("/compliance?as_at=2026-11-20"),
            "/compliance?as_at=2026-11-20"
        );
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "",
            "/a\r\nb",
        ] {
            assert_eq!(within_spires(elsewhere), "/");
        }
    }
}

//! Choosing a password behind a mailed link. Opening the link changes nothing; the button does.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse, ResponseError, get, post};
use minijinja::context;
use secrecy::SecretString;
use serde::Deserialize;
use usecases::access::{self, OpenLink};

use crate::extract::request_id;
use crate::perform::off_the_loop;
use crate::problem::Problem;
use crate::state::ApiState;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    token: String,
}

#[derive(Deserialize)]
pub(super) struct Filled {
    #[serde(default)]
    token: String,
    #[serde(default)]
    password: String,
}

#[get("/set-password")]
pub(super) async fn show_set_password(
    request: HttpRequest,
    state: Data<ApiState>,
    asked: Query<Asked>,
) -> HttpResponse {
    let token = asked.into_inner().token;
    match look(&state, &token).await {
        Ok(link) => page(&request, &state, StatusCode::OK, &token, &link, None),
        Err(problem) => dead_link(&request, &state, &problem),
    }
}

#[post("/set-password")]
pub(super) async fn post_set_password(
    request: HttpRequest,
    state: Data<ApiState>,
    form: Form<Filled>,
) -> HttpResponse {
    let Filled { token, password } = form.into_inner();
    let link = match look(&state, &token).await {
        Ok(link) => link,
        Err(problem) => return dead_link(&request, &state, &problem),
    };
    let spires = state.spires.for_request(&request_id(&request));
    let (used, password) = (token.clone(), SecretString::from(password));
    let done = off_the_loop(move || access::set_password_by_link(&spires, &used, &password)).await;
    match done {
        Ok(()) => state.pages.message(
            &request,
            StatusCode::OK,
            "Your password is set",
            &["Sign in with your work email address and this password."],
            ("/sign-in", "Sign in"),
        ),
        Err(problem) if problem.status_code() == StatusCode::NOT_FOUND => {
            dead_link(&request, &state, &problem)
        }
        Err(problem) => {
            let status = problem.status_code();
            page(
                &request,
                &state,
                status,
                &token,
                &link,
                Some(&problem.sentence()),
            )
        }
    }
}

async fn look(state: &ApiState, token: &str) -> Result<OpenLink, Problem> {
    let (spires, token) = (state.spires.clone(), token.to_owned());
    off_the_loop(move || access::find_link(&spires, &token)).await
}

fn dead_link(request: &HttpRequest, state: &ApiState, problem: &Problem) -> HttpResponse {
    if problem.status_code() != StatusCode::NOT_FOUND {
        return state.pages.message(
            request,
            problem.status_code(),
            "This cannot be shown now",
            &[&problem.sentence()],
            ("/sign-in", "Sign in"),
        );
    }
    state.pages.message(
        request,
        StatusCode::NOT_FOUND,
        "This link no longer works",
        &[
            "It was used already, or it is too old.",
            "Ask for a new one: with “Forgotten your password”, or from the learning and development team.",
        ],
        ("/forgotten-password", "Forgotten your password"),
    )
}

fn page(
    request: &HttpRequest,
    state: &ApiState,
    status: StatusCode,
    token: &str,
    link: &OpenLink,
    error: Option<&str>,
) -> HttpResponse {
    let errors: Vec<_> = error
        .iter()
        .map(|message| context! { field => "password", message })
        .collect();
    let own = context! {
        action => "/set-password",
        token,
        name => link.name,
        email => link.email,
        invited => link.is_invitation,
        errors,
    };
    state
        .pages
        .render(request, status, "set_password.html", own)
}

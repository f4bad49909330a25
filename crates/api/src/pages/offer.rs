//! An offered place behind a mailed link, without sign-in. Opening the link changes nothing; the
//! buttons do.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse, ResponseError, get, post};
use domain::catalogue::session_words;
use domain::civil::{london_day, london_time};
use domain::words;
use minijinja::context;
use serde::Deserialize;
use usecases::booking::{self, OfferEnd, OfferShown};

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
    /// `take` or `let_go`.
    #[serde(default)]
    answer: String,
}

#[get("/offer")]
pub(super) async fn show_offer(
    request: HttpRequest,
    state: Data<ApiState>,
    asked: Query<Asked>,
) -> HttpResponse {
    let token = asked.into_inner().token;
    let spires = state.spires.for_request(&request_id(&request));
    let looked_for = token.clone();
    match off_the_loop(move || booking::show_offer(&spires, &looked_for)).await {
        Ok(Ok(offer)) => page(&request, &state, &token, &offer),
        Ok(Err(end)) => ended(&request, &state, end),
        Err(problem) => not_now(&request, &state, &problem),
    }
}

#[post("/offer")]
pub(super) async fn post_offer(
    request: HttpRequest,
    state: Data<ApiState>,
    form: Form<Filled>,
) -> HttpResponse {
    let Filled { token, answer } = form.into_inner();
    let takes_it = match answer.as_str() {
        "take" => true,
        "let_go" => false,
        _ => {
            return state.pages.message(
                &request,
                StatusCode::UNPROCESSABLE_ENTITY,
                "Nothing was answered",
                &["Open the link in your email again and choose one of the two buttons."],
                ("/sign-in", "Sign in"),
            );
        }
    };
    let spires = state.spires.for_request(&request_id(&request));
    match off_the_loop(move || booking::answer_offer_by_link(&spires, &token, takes_it)).await {
        Ok(Ok(offer)) if takes_it => taken(&request, &state, &offer),
        Ok(Ok(offer)) => let_go(&request, &state, &offer),
        Ok(Err(end)) => ended(&request, &state, end),
        Err(problem) => not_now(&request, &state, &problem),
    }
}

fn page(request: &HttpRequest, state: &ApiState, token: &str, offer: &OfferShown) -> HttpResponse {
    let held = offer.answer_by.map(|until| {
        format!(
            "{} on {}",
            words::clock(london_time(until)),
            words::weekday_and_day(london_day(until))
        )
    });
    let clash = offer.clash.as_ref().map(|clash| {
        format!(
            "You have {} on {}, at the same time.",
            clash.title,
            words::weekday_and_day(clash.on)
        )
    });
    let own = context! {
        action => "/offer",
        token,
        course => offer.course,
        when => session_words(&offer.parts),
        place => offer.place,
        held,
        clash,
        errors => Vec::<String>::new(),
    };
    state
        .pages
        .render(request, StatusCode::OK, "offer.html", own)
}

fn taken(request: &HttpRequest, state: &ApiState, offer: &OfferShown) -> HttpResponse {
    let what = format!("{}: {}.", offer.course, session_words(&offer.parts));
    state.pages.message(
        request,
        StatusCode::OK,
        "The place is yours",
        &[
            &what,
            "An email with an invitation for your calendar is on its way.",
        ],
        (&booking_page(offer), "See your booking"),
    )
}

fn let_go(request: &HttpRequest, state: &ApiState, offer: &OfferShown) -> HttpResponse {
    let what = format!(
        "You do not have a place on {}: {}.",
        offer.course,
        session_words(&offer.parts)
    );
    state.pages.message(
        request,
        StatusCode::OK,
        "You let the place go",
        &[
            &what,
            "Thank you for saying so: it goes to the next person.",
        ],
        ("/catalogue", "See what is coming"),
    )
}

fn booking_page(offer: &OfferShown) -> String {
    format!("/my-bookings/{}", offer.booking)
}

fn ended(request: &HttpRequest, state: &ApiState, end: OfferEnd) -> HttpResponse {
    const BOOKINGS: (&str, &str) = ("/my-bookings", "See your bookings");
    const CATALOGUE: (&str, &str) = ("/catalogue", "See what is coming");
    let (status, heading, line, next) = match end {
        OfferEnd::Unknown => (
            StatusCode::NOT_FOUND,
            "This link leads to no offer",
            "Look whether the whole link of the email is in the address, or see your bookings.",
            BOOKINGS,
        ),
        OfferEnd::Taken => (
            StatusCode::GONE,
            "The place is yours already",
            "The offer was taken, so nothing needs doing. The page of the booking says how to cancel.",
            BOOKINGS,
        ),
        OfferEnd::LetGo => (
            StatusCode::GONE,
            "This offer has been answered",
            "The place was let go and is no longer held. Book again if you need one.",
            CATALOGUE,
        ),
        OfferEnd::Lapsed => (
            StatusCode::GONE,
            "The time to answer has passed",
            "The place has gone to the next person. Join the waiting list again, or choose another date.",
            CATALOGUE,
        ),
        OfferEnd::CalledOff => (
            StatusCode::GONE,
            "The session was cancelled",
            "Choose another date of the course.",
            CATALOGUE,
        ),
        OfferEnd::Begun => (
            StatusCode::GONE,
            "The session has begun",
            "The place can no longer be taken. Choose a later date of the course.",
            CATALOGUE,
        ),
    };
    state.pages.message(request, status, heading, &[line], next)
}

fn not_now(request: &HttpRequest, state: &ApiState, problem: &Problem) -> HttpResponse {
    state.pages.message(
        request,
        problem.status_code(),
        "This cannot be shown now",
        &[&problem.sentence()],
        ("/sign-in", "Sign in"),
    )
}

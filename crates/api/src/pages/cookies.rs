//! The session's cookies: out of script's reach, for this site alone.

use actix_web::cookie::{Cookie, SameSite, time};
use usecases::access::{SESSION_LONGEST, TokenPair};

use crate::extract::{ACCESS_COOKIE, REFRESH_COOKIE};
use crate::state::Facing;

/// Where the browser sends the refresh token: to its exchange, and nowhere else.
const REFRESH_PATH: &str = "/api/v1/session";

/// The cookies that carry a session.
pub(crate) fn session_cookies(pair: &TokenPair, facing: &Facing) -> [Cookie<'static>; 2] {
    [
        cookie(ACCESS_COOKIE, pair.access.token.clone(), "/", facing),
        cookie(
            REFRESH_COOKIE,
            pair.refresh.token.clone(),
            REFRESH_PATH,
            facing,
        ),
    ]
}

/// The same cookies, emptied and ended.
pub(crate) fn end_cookies(facing: &Facing) -> [Cookie<'static>; 2] {
    let mut cookies = [
        cookie(ACCESS_COOKIE, String::new(), "/", facing),
        cookie(REFRESH_COOKIE, String::new(), REFRESH_PATH, facing),
    ];
    for cookie in &mut cookies {
        cookie.make_removal();
    }
    cookies
}

fn cookie(
    name: &'static str,
    value: String,
    path: &'static str,
    facing: &Facing,
) -> Cookie<'static> {
    Cookie::build(name, value)
        .path(path)
        .http_only(true)
        // Plain http is served on loopback alone.
        .secure(!facing.is_loopback)
        .same_site(SameSite::Strict)
        .max_age(time::Duration::seconds(SESSION_LONGEST.num_seconds()))
        .finish()
}

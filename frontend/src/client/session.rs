//! The signed-in session: renewed when the short access cookie ran out, told about before it ends.

use std::cell::Cell;

use leptos::prelude::window;

use super::{Ask, Trouble};
use contract::access::paths::{SESSION, SESSION_REFRESH};

thread_local! {
    /// When a renewal last succeeded, in the browser's milliseconds: several requests that find the cookie
    /// gone at once are served by one renewal.
    static RENEWED: Cell<f64> = const { Cell::new(0.0) };
}

/// Renews the session. False when it has ended.
pub(super) async fn renew() -> bool {
    let now = js_sys::Date::now();
    if now - RENEWED.get() < 5_000.0 {
        return true;
    }
    let is_renewed = Ask::post(SESSION_REFRESH).attempt().await.is_ok();
    if is_renewed {
        RENEWED.set(js_sys::Date::now());
    }
    is_renewed
}

/// Prolongs the session because the visitor said so.
pub(crate) async fn stay_signed_in() {
    let _ = Ask::post(SESSION_REFRESH).attempt().await;
}

/// Ends the session and leaves the app; where the server cannot be reached, the visitor stays and is told so.
pub(crate) async fn sign_out() {
    match Ask::delete(SESSION).attempt().await {
        Err(problem) if problem.trouble != Trouble::SignedOut => {}
        _ => {
            let _ = window().location().set_href("/signed-out");
        }
    }
}

/// To the sign-in page, and back here afterwards.
pub(super) fn go_to_sign_in() {
    let location = window().location();
    let here = format!(
        "{}{}",
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default()
    );
    let here: String = js_sys::encode_uri_component(&here).into();
    let _ = location.set_href(&format!("/sign-in?return_to={here}"));
}

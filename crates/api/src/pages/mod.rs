//! Pages that the server renders, so that they work without WASM: signing in, choosing a password,
//! answering an offered place, the accessibility statement, cookies.

mod brand;
mod cookies;
mod forgotten;
mod offer;
mod render;
mod set_password;
mod sign_in;
mod statements;

pub(crate) use cookies::{end_cookies, session_cookies};
pub(crate) use render::Pages;
pub(crate) use sign_in::try_sign_in;

use actix_web::web::ServiceConfig;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .service(brand::brand_css)
        .service(sign_in::show_sign_in)
        .service(sign_in::post_sign_in)
        .service(sign_in::show_signed_out)
        .service(forgotten::show_forgotten)
        .service(forgotten::post_forgotten)
        .service(set_password::show_set_password)
        .service(set_password::post_set_password)
        .service(offer::show_offer)
        .service(offer::post_offer)
        .service(statements::accessibility)
        .service(statements::cookies);
}

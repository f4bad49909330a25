//! The single-page app of Spires: what a person sees after signing in.
//!
//! `app` is the frame, `routes` says which address shows which page, `pages` holds a folder a capability.
//! How to add a screen: `frontend/README.md`.

#![expect(
    clippy::needless_pass_by_value,
    reason = "components own their props; a reference could not outlive the call that draws them"
)]
#![expect(
    unreachable_pub,
    reason = "the component macro writes a `pub fn` inside each component, whatever its visibility"
)]

mod app;
mod charts;
mod client;
mod form;
mod frame;
#[cfg(debug_assertions)]
mod gallery;
mod govuk;
mod links;
mod loading;
mod london;
mod pages;
mod parts;
mod router;
mod routes;

fn main() {
    app::start();
}

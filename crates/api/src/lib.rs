//! HTTP: routes, extractors, problem+json, OpenAPI. No rules, no SQL.
//!
//! One file an operation, in the folder of its capability; [`configure`] hangs them all into an
//! actix app. See `README.md` for how a request travels and how to add an endpoint.

mod access;
mod answer;
mod asye;
mod booking;
mod catalogue;
mod competency;
pub mod compliance;
mod count_requests;
mod document;
mod extract;
mod front;
mod health;
mod imports;
mod listing;
mod log_requests;
mod notify;
mod number_answers;
mod origin;
mod pages;
mod people;
mod perform;
mod problem;
mod required;
mod security_headers;
mod sign_in_limit;
mod spa;
mod state;
mod wrong_method;

pub use count_requests::count_requests;
pub use document::openapi;
pub use front::configure;
pub use log_requests::log_requests;
pub use number_answers::number_answers;
pub use origin::refuse_foreign_origin;
pub use required::require_role;
pub use security_headers::security_headers;
pub use state::{ApiState, Facing};

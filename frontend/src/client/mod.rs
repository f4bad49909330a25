//! What the app asks of the server: a function an operation, in one file a capability, over the DTOs of
//! `contract`. Cookies travel by themselves; nothing of the session is held in script.

mod ask;
mod events;
mod problem;
mod session;
mod text;

pub(crate) mod access;
pub(crate) mod asye;
pub(crate) mod booking;
pub(crate) mod catalogue;
pub(crate) mod compliance;
pub(crate) mod imports;
pub(crate) mod notify;
pub(crate) mod people;
pub(crate) mod register;
pub(crate) mod team;

pub(crate) use ask::Ask;
pub(crate) use contract::page::Page as PageOf;
pub(crate) use problem::{FieldError, Problem, Trouble};
pub(crate) use session::{sign_out, stay_signed_in};
pub(crate) use text::query_of;

/// What an operation of the client gives.
pub(crate) type Outcome<T> = Result<T, Problem>;

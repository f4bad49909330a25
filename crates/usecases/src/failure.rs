//! Why a thing was not done. Each kind has one HTTP status; which one to use:
//!
//! | kind | when |
//! |---|---|
//! | [`Failure::NotSignedIn`] | no, ended or unreadable sign-in |
//! | [`Failure::NotPermitted`] | no role of the actor holds the operation |
//! | [`Failure::NotFound`] | it is not there |
//! | [`Failure::OutOfScope`] | it is there, but not for the actor; looks the same from outside |
//! | [`Failure::Refused`] | the rules or the state forbid it, and the sentence says what to do instead |
//! | [`Failure::Invalid`] | a field does not make sense; the sentence stands beside the field |
//! | [`Failure::Unreadable`] | the request or file cannot be read at all |
//! | [`Failure::Stale`] | somebody changed it since the caller read it |
//! | [`Failure::TooMany`] | tried too often |
//! | [`Failure::Broken`] | something outside the database failed that should not: a defect |
//! | [`Failure::Store`] | the database is away, or a defect |

use domain::ids::PersonId;
use store::StoreError;
use thiserror::Error;

/// A sentence about one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// JSON pointer of the field: `/capacity`.
    pub pointer: String,
    /// What is wrong with it and what would be right.
    pub message: String,
}

impl FieldError {
    /// `message` about the field at `pointer`.
    pub fn new(pointer: &str, message: impl Into<String>) -> Self {
        Self {
            pointer: pointer.to_owned(),
            message: message.into(),
        }
    }
}

/// Why a thing was not done.
#[derive(Debug, Error)]
pub enum Failure {
    /// There is no sign-in behind the request, or it has ended.
    #[error("{0}")]
    NotSignedIn(&'static str),
    /// No role of the actor holds the operation.
    #[error("your roles do not include this")]
    NotPermitted,
    /// It is not there, or out of scope. Names the kind of thing: "booking".
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// It is there, but out of the actor's scope: answered as [`Failure::NotFound`], and audited.
    #[error("there is no such {thing}")]
    OutOfScope {
        /// The kind of thing.
        thing: &'static str,
        /// The person whom it concerns.
        about: Option<PersonId>,
    },
    /// The rules or the state forbid it.
    #[error("{detail}")]
    Refused {
        /// Stable slug, part of the API: `session-full`.
        code: &'static str,
        /// What forbids it and what to do instead.
        detail: String,
    },
    /// Fields that do not make sense.
    #[error("{} of what was sent cannot be used", .0.len())]
    Invalid(Vec<FieldError>),
    /// The request or file cannot be read at all.
    #[error("{0}")]
    Unreadable(String),
    /// Somebody changed it since the caller read it.
    #[error("it has changed since you read it")]
    Stale,
    /// Tried too often; try again after so many seconds.
    #[error("too many attempts; wait {0} seconds and try again")]
    TooMany(u64),
    /// Something failed that nobody can do anything about but whoever runs Spires. Names what, without
    /// personal data: it goes to the logs.
    #[error("{0}")]
    Broken(String),
    /// The database is away, or a query is wrong.
    #[error(transparent)]
    Store(StoreError),
}

impl Failure {
    /// A refusal by rule or state. `code` is part of the API.
    pub fn refused(code: &'static str, detail: impl Into<String>) -> Self {
        Self::Refused {
            code,
            detail: detail.into(),
        }
    }

    /// One field that does not make sense.
    pub fn invalid(pointer: &str, message: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError::new(pointer, message)])
    }

    /// Turns "the row is not there" into "there is no such `thing`".
    pub fn or_missing(thing: &'static str) -> impl Fn(StoreError) -> Self {
        move |error| match error {
            StoreError::NotFound => Self::NotFound(thing),
            other => Self::from(other),
        }
    }

    /// Turns "the row is not there" into a sentence about the field that names it.
    pub fn or_unknown(pointer: &str, message: &'static str) -> impl FnOnce(StoreError) -> Self {
        let pointer = pointer.to_owned();
        move |error| match error {
            StoreError::NotFound => Self::invalid(&pointer, message),
            other => Self::from(other),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale => Self::Stale,
            other => Self::Store(other),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Store(error.into())
    }
}

//! Why something was not done: RFC 9457 problems of the server, and what kept the request from reaching it.

use serde::Deserialize;

/// One field that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct FieldError {
    /// JSON pointer into what was sent: `/title`, `/parts/0/on`; empty for the whole.
    #[serde(default)]
    pub(crate) pointer: String,
    /// What is wrong, in words for the person who typed it.
    pub(crate) message: String,
}

impl FieldError {
    /// For what a form finds wrong before it is sent.
    pub(crate) fn new(name: &str, message: impl Into<String>) -> Self {
        Self {
            pointer: format!("/{name}"),
            message: message.into(),
        }
    }

    /// The name of the field in the form.
    pub(crate) fn name(&self) -> &str {
        self.pointer.trim_start_matches('/')
    }
}

/// What sort of trouble it is, as far as a page has to tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The request did not reach the server, or its answer did not come back.
    Offline,
    /// Nobody is signed in any more.
    SignedOut,
    /// No role of the viewer may do this.
    Forbidden,
    /// Not there, or out of the viewer's scope.
    NotFound,
    /// The present state forbids it.
    Conflict,
    /// Somebody else has changed it in the meantime.
    Stale,
    /// What was sent is refused, with fields.
    Invalid,
    /// Too many in too short a time.
    TooMany,
    /// The server is in trouble itself.
    Server,
}

/// What the server, or the lack of one, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) trouble: Trouble,
    /// Stable slug of the kind of problem, the last part of its `type`.
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) detail: String,
    pub(crate) errors: Vec<FieldError>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wire {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    detail: String,
    errors: Vec<FieldError>,
}

impl Problem {
    /// The connection is gone.
    pub(crate) fn offline() -> Self {
        Self {
            trouble: Trouble::Offline,
            code: "offline".to_owned(),
            title: "No connection".to_owned(),
            detail: "Spires cannot be reached just now. Nothing that you typed is lost.".to_owned(),
            errors: Vec::new(),
        }
    }

    /// What a form finds wrong before it is sent.
    pub(crate) fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            trouble: Trouble::Invalid,
            code: "invalid".to_owned(),
            title: "There is a problem".to_owned(),
            detail: String::new(),
            errors,
        }
    }

    /// An answer that is not what the contract says: the app is older than the server.
    pub(crate) fn unreadable() -> Self {
        Self {
            trouble: Trouble::Server,
            code: "unreadable".to_owned(),
            title: "This page is out of date".to_owned(),
            detail: "Spires has been changed since you opened it. Reload the page.".to_owned(),
            errors: Vec::new(),
        }
    }

    /// A part of the app that did not come. The server may have another version by now, which has it under
    /// another name.
    pub(crate) fn part_missing() -> Self {
        Self {
            trouble: Trouble::Offline,
            code: "part-missing".to_owned(),
            title: "This page could not be loaded".to_owned(),
            detail: "The connection may be lost, or Spires has been changed since you opened it. Try again; \
                     if that does not help, reload the page."
                .to_owned(),
            errors: Vec::new(),
        }
    }

    /// From an answer that is not a success.
    pub(super) fn from_answer(status: u16, body: &str) -> Self {
        let wire: Wire = serde_json::from_str(body).unwrap_or_default();
        let trouble = match status {
            401 => Trouble::SignedOut,
            403 => Trouble::Forbidden,
            404 | 410 => Trouble::NotFound,
            409 => Trouble::Conflict,
            412 => Trouble::Stale,
            429 => Trouble::TooMany,
            500.. => Trouble::Server,
            _ => Trouble::Invalid,
        };
        let (title, detail) = match trouble {
            Trouble::SignedOut => ("You have been signed out", "Sign in again, then carry on."),
            Trouble::Forbidden => (
                "You do not have permission",
                "Your role does not include this.",
            ),
            Trouble::NotFound => (
                "Not found",
                "It may have been removed, or it may not be yours to see.",
            ),
            Trouble::Conflict => (
                "This can no longer be done",
                "The page shows an earlier state. Reload it.",
            ),
            Trouble::Stale => (
                "Somebody else has changed this",
                "Reload the page to see what it says now.",
            ),
            Trouble::TooMany => ("Too many attempts", "Wait a minute, then try again."),
            Trouble::Server => (
                "Spires is in trouble",
                "It is not you. Try again in a minute.",
            ),
            Trouble::Invalid | Trouble::Offline => ("There is a problem", "This was not accepted."),
        };
        Self {
            trouble,
            code: wire.kind.rsplit('/').next().unwrap_or_default().to_owned(),
            title: if wire.title.is_empty() {
                title.to_owned()
            } else {
                wire.title
            },
            detail: if wire.detail.is_empty() {
                detail.to_owned()
            } else {
                wire.detail
            },
            errors: wire.errors,
        }
    }
}

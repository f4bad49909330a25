//! Forms: what was typed is kept, what is refused is said beside its field and in a summary that gets the
//! focus, and a request is sent once.

mod error_summary;

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

use crate::client::{FieldError, Outcome, Problem};
use crate::frame::use_arrival;

pub(crate) use error_summary::ErrorSummary;

/// The state of one form. Fields name themselves by the pointer into what is sent, without its first slash:
/// `title`, `parts/0/on`.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    problem: RwSignal<Option<Problem>>,
    is_sending: RwSignal<bool>,
    key: StoredValue<String>,
}

impl Form {
    pub(crate) fn new() -> Self {
        let form = Self {
            problem: RwSignal::new(None),
            is_sending: RwSignal::new(false),
            key: StoredValue::new(new_key()),
        };
        let arrival = use_arrival();
        Effect::new(move |_| arrival.show_errors(form.problem.with(Option::is_some)));
        on_cleanup(move || arrival.show_errors(false));
        form
    }

    /// The message at a field. Tracked.
    pub(crate) fn error_of(self, name: &str) -> Option<String> {
        self.problem.with(|problem| {
            let errors = &problem.as_ref()?.errors;
            errors
                .iter()
                .find(|error| error.name() == name)
                .map(|error| error.message.clone())
        })
    }

    /// Refuses it before it is sent. True when there was nothing to refuse.
    pub(crate) fn accepts(self, errors: Vec<FieldError>) -> bool {
        let is_right = errors.is_empty();
        self.problem
            .set((!is_right).then(|| Problem::invalid(errors)));
        is_right
    }

    /// Whether the server refused it with this code (`session-full`). Tracked.
    pub(crate) fn refused_as(self, code: &str) -> bool {
        self.problem
            .with(|problem| problem.as_ref().is_some_and(|problem| problem.code == code))
    }

    /// Whether single fields were refused. Tracked.
    pub(crate) fn has_field_errors(self) -> bool {
        self.problem.with(|problem| {
            problem
                .as_ref()
                .is_some_and(|problem| !problem.errors.is_empty())
        })
    }

    /// While the answer is awaited. Tracked.
    pub(crate) fn is_sending(self) -> bool {
        self.is_sending.get()
    }

    /// The key that makes a repeated request the same request; a new one after each success.
    pub(crate) fn key(self) -> String {
        self.key.get_value()
    }

    /// Sends, unless it is being sent; then goes on, or shows why not and keeps what was typed.
    pub(crate) fn send<T: 'static>(
        self,
        request: impl Future<Output = Outcome<T>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        if self.is_sending.get_untracked() {
            return;
        }
        self.is_sending.set(true);
        let owner = Owner::current();
        spawn_local(async move {
            let outcome = request.await;
            self.is_sending.try_set(false);
            match outcome {
                Ok(value) => {
                    self.problem.try_set(None);
                    self.key.try_update_value(|key| *key = new_key());
                    match owner {
                        Some(owner) => owner.with(|| done(value)),
                        None => done(value),
                    }
                }
                Err(problem) => {
                    self.problem.try_set(Some(problem));
                }
            }
        });
    }
}

/// The `id` of a field in the page.
pub(crate) fn field_id(name: &str) -> String {
    name.replace('/', "-")
}

fn new_key() -> String {
    Uuid::new_v4().to_string()
}

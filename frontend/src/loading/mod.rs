//! Data of a page: fetched, shown, fetched again; what stands there meanwhile and when it does not come.

mod loaded;
mod problem_view;
mod skeleton;

use std::future::Future;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::{Outcome, Problem};
use crate::router::use_router;

pub(crate) use loaded::Loaded;
pub(crate) use problem_view::{ProblemPage, ProblemView};
pub(crate) use skeleton::{Skeleton, SkeletonShape};

/// Something that a page needs from the server.
pub(crate) struct Load<T: Send + Sync + 'static> {
    value: RwSignal<Option<Arc<T>>>,
    problem: RwSignal<Option<Problem>>,
    is_waiting: RwSignal<bool>,
    again: Trigger,
}

impl<T: Send + Sync + 'static> Clone for Load<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Load<T> {}

impl<T: Send + Sync + 'static> Load<T> {
    /// Fetches it again; what is shown stays until the answer is there.
    pub(crate) fn again(self) {
        self.again.notify();
    }

    /// Puts a newer version in its place, as an edit's answer brings it.
    pub(crate) fn replace(self, value: T) {
        self.value.try_set(Some(Arc::new(value)));
    }

    /// The latest, where it has come. Tracked.
    pub(crate) fn get(self) -> Option<Arc<T>> {
        self.value.get()
    }
}

/// Fetches now, and again whenever a signal that `fetch` reads before its first await changes.
pub(crate) fn load<T, F, A>(fetch: F) -> Load<T>
where
    T: Send + Sync + PartialEq + 'static,
    F: Fn() -> A + 'static,
    A: Future<Output = Outcome<T>> + 'static,
{
    let load = Load {
        value: RwSignal::new(None),
        problem: RwSignal::new(None),
        is_waiting: RwSignal::new(true),
        again: Trigger::new(),
    };
    let turn = StoredValue::new(0_u32);
    let shown_at = StoredValue::new(None);
    Effect::new(move |_| {
        load.again.track();
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        let answer = fetch();
        load.is_waiting.set(true);
        spawn_local(async move {
            let outcome = answer.await;
            // A later question has been asked, or the page has gone.
            if turn.try_get_value() != Some(mine) {
                return;
            }
            match outcome {
                Ok(value) => {
                    load.problem.set(None);
                    // What is drawn carries the filters of the address in its links: at another address the
                    // same answer is drawn anew.
                    let here = Some(use_router().query_now());
                    let is_same = shown_at.with_value(|at| *at == here)
                        && load
                            .value
                            .with_untracked(|now| now.as_deref() == Some(&value));
                    if !is_same {
                        shown_at.set_value(here);
                        load.value.set(Some(Arc::new(value)));
                    }
                }
                Err(problem) => load.problem.set(Some(problem)),
            }
            load.is_waiting.set(false);
        });
    });
    load
}

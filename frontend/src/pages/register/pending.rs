//! Marks that the server does not have yet: kept on the device, sent when there is a connection, safe to send
//! twice because the one taken last holds.

use std::time::Duration;

use contract::booking::{MarkRegisterRequest, MarkRequest, RegisterView};
use domain::ids::{BookingId, PartId, SessionId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::register::mark_register;
use crate::client::{Problem, Trouble};
use crate::loading::Load;

/// How often what could not be sent is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// The marks of one register that wait.
#[derive(Clone, Copy)]
pub(super) struct Pending {
    session: SessionId,
    marks: RwSignal<Vec<MarkRequest>>,
    is_sending: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
    register: Load<RegisterView>,
}

impl Pending {
    /// With what an earlier visit on this device could not send.
    pub(super) fn of(session: SessionId, register: Load<RegisterView>) -> Self {
        let pending = Self {
            session,
            marks: RwSignal::new(kept(session)),
            is_sending: RwSignal::new(false),
            problem: RwSignal::new(None),
            register,
        };
        let timer = set_interval_with_handle(move || pending.send(), TRY_AGAIN);
        on_cleanup(move || {
            if let Ok(timer) = timer {
                timer.clear();
            }
        });
        pending.send();
        pending
    }

    /// Takes marks, the newest of each person and part in place of an older one, and sends them.
    pub(super) fn take(self, marks: Vec<MarkRequest>) {
        self.marks.update(|waiting| {
            for mark in marks {
                waiting
                    .retain(|old| (old.booking_id, old.part_id) != (mark.booking_id, mark.part_id));
                waiting.push(mark);
            }
        });
        self.keep();
        self.send();
    }

    /// How many are not yet saved. Tracked.
    pub(super) fn count(self) -> usize {
        self.marks.with(Vec::len)
    }

    /// The mark of a person and part that waits. Tracked.
    pub(super) fn mark_of(self, booking: BookingId, part: PartId) -> Option<MarkRequest> {
        self.marks.with(|marks| {
            marks
                .iter()
                .find(|mark| (mark.booking_id, mark.part_id) == (booking, part))
                .copied()
        })
    }

    /// Why the last attempt failed, other than for want of a connection. Tracked.
    pub(super) fn problem(self) -> Option<Problem> {
        self.problem
            .get()
            .filter(|problem| problem.trouble != Trouble::Offline)
    }

    /// Whether the last attempt found no connection. Tracked.
    pub(super) fn is_offline(self) -> bool {
        self.problem.with(|problem| {
            problem
                .as_ref()
                .is_some_and(|problem| problem.trouble == Trouble::Offline)
        })
    }

    fn send(self) {
        let Some(marks) = self.marks.try_get_untracked() else {
            return;
        };
        if marks.is_empty() || self.is_sending.get_untracked() {
            return;
        }
        self.is_sending.set(true);
        spawn_local(async move {
            let outcome = mark_register(
                self.session,
                MarkRegisterRequest {
                    marks: marks.clone(),
                },
            )
            .await;
            if self.is_sending.try_set(false).is_some() {
                // The page has gone; what waits is kept on the device.
                return;
            }
            match outcome {
                Ok(register) => {
                    self.problem.set(None);
                    // What was marked again meanwhile still waits.
                    self.marks
                        .update(|waiting| waiting.retain(|mark| !marks.contains(mark)));
                    self.keep();
                    self.register.replace(register);
                    if self.marks.with_untracked(|marks| !marks.is_empty()) {
                        self.send();
                    }
                }
                Err(problem) => self.problem.set(Some(problem)),
            }
        });
    }

    fn keep(self) {
        let Some(storage) = storage() else { return };
        let key = key(self.session);
        let _ = self
            .marks
            .with_untracked(|marks| match serde_json::to_string(marks) {
                Ok(text) if !marks.is_empty() => storage.set_item(&key, &text),
                _ => storage.remove_item(&key),
            });
    }
}

fn kept(session: SessionId) -> Vec<MarkRequest> {
    storage()
        .and_then(|storage| storage.get_item(&key(session)).ok().flatten())
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

fn key(session: SessionId) -> String {
    format!("spires.register.{session}")
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

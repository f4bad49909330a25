//! Says in good time that the session ends, and prolongs it.

use std::time::Duration;

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::access::me;
use crate::client::stay_signed_in;

/// How long before the end it is said.
const NOTICE_MS: f64 = 120_000.0;

const LOOK_EVERY: Duration = Duration::from_secs(15);

/// When the session ends, in the browser's milliseconds; none while unknown.
#[derive(Clone, Copy)]
pub(crate) struct SessionEnd(RwSignal<Option<f64>>);

impl SessionEnd {
    pub(crate) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// What the server said last.
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 fit a double exactly"
    )]
    pub(crate) fn is(self, end: DateTime<Utc>) {
        self.0.set(Some(end.timestamp_millis() as f64));
    }

    fn is_near(self) -> bool {
        self.0
            .get_untracked()
            .is_some_and(|end| end - js_sys::Date::now() < NOTICE_MS)
    }
}

/// At the foot of the window for the last two minutes. Whatever is done meanwhile moves the end, so the server
/// is asked once more before it is said.
#[component]
pub(crate) fn SessionPrompt() -> impl IntoView {
    let is_board = super::width::use_width();
    let end = expect_context::<SessionEnd>();
    let is_shown = RwSignal::new(false);
    let look_again = move || async move {
        if let Ok(me) = me().await {
            end.is(me.session_ends_at);
        }
        is_shown.set(end.is_near());
    };
    set_interval(
        move || {
            if end.is_near() != is_shown.get_untracked() {
                spawn_local(look_again());
            }
        },
        LOOK_EVERY,
    );
    let stay = move |_| {
        spawn_local(async move {
            stay_signed_in().await;
            look_again().await;
        });
    };
    view! {
        <div role="status">
            <Show when=move || is_shown.get()>
                <section class="sp-prompt" aria-labelledby="session-ends">
                    <div class="sp-prompt__in govuk-width-container" class:sp-wide=move || is_board.get()>
                        <div>
                            <h2 id="session-ends">"You will be signed out in less than 2 minutes"</h2>
                            <p>"What you have typed stays on the page."</p>
                        </div>
                        <button class="govuk-button" type="button" on:click=stay>
                            "Stay signed in"
                        </button>
                    </div>
                </section>
            </Show>
        </div>
    }
}

//! Says in good time that the session ends, and prolongs it.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::stay_signed_in;

/// How long before the end it is said.
const NOTICE_MS: f64 = 120_000.0;

/// When the session ends, in the browser's milliseconds; none while unknown.
#[derive(Clone, Copy)]
pub(crate) struct SessionEnd(pub(crate) RwSignal<Option<f64>>);

/// At the foot of the window for the last two minutes.
#[component]
pub(crate) fn SessionPrompt() -> impl IntoView {
    let is_board = super::width::use_width();
    let SessionEnd(end) = expect_context::<SessionEnd>();
    let is_near = RwSignal::new(false);
    set_interval(
        move || {
            let near = end
                .get_untracked()
                .is_some_and(|end| end - js_sys::Date::now() < NOTICE_MS);
            if is_near.get_untracked() != near {
                is_near.set(near);
            }
        },
        Duration::from_secs(5),
    );
    let stay = move |_| {
        spawn_local(async move {
            if stay_signed_in().await {
                is_near.set(false);
            }
        });
    };
    view! {
        <div role="status">
            <Show when=move || is_near.get()>
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

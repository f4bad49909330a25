//! Whether the server can be reached, as the last requests found, and the banner that says so.

use std::cell::Cell;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::Ask;

/// How often a lost connection is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(5);

thread_local! {
    /// The client reports from tasks that belong to no component.
    static CONNECTION: Cell<Option<Connection>> = const { Cell::new(None) };
}

/// Whether the server can be reached.
#[derive(Clone, Copy)]
pub(crate) struct Connection(RwSignal<bool>);

impl Connection {
    /// Follows the browser's own events from now on, and asks again while the connection is lost.
    pub(crate) fn watch() -> Self {
        let connection = Self(RwSignal::new(true));
        CONNECTION.set(Some(connection));
        window_event_listener(ev::offline, |_| told(false));
        window_event_listener(ev::online, |_| ask_again());
        set_interval(
            move || {
                if !connection.0.get_untracked() {
                    ask_again();
                }
            },
            TRY_AGAIN,
        );
        connection
    }

    /// Tracked.
    pub(crate) fn is_lost(self) -> bool {
        !self.0.get()
    }
}

/// What a request found.
pub(crate) fn told(is_reached: bool) {
    if let Some(Connection(signal)) = CONNECTION.get()
        && signal.get_untracked() != is_reached
    {
        signal.set(is_reached);
    }
}

fn ask_again() {
    spawn_local(async {
        let _ = Ask::get("/healthz").attempt_quietly().await;
    });
}

/// Across the top while the connection is lost.
#[component]
pub(crate) fn OfflineBanner() -> impl IntoView {
    let is_board = super::width::use_width();
    let connection = expect_context::<Connection>();
    view! {
        <div role="status">
            <Show when=move || connection.is_lost()>
                <div class="sp-offline">
                    <div class="govuk-width-container" class:sp-wide=move || is_board.get()>
                        <p>
                            <b>"No connection."</b>
                            "What you have typed is kept. Spires tries again by itself."
                        </p>
                    </div>
                </div>
            </Show>
        </div>
    }
}

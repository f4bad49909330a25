//! One polite live region for the whole app: two would talk over each other.

use std::cell::Cell;

use leptos::prelude::*;

thread_local! {
    static SAID: Cell<Option<RwSignal<String>>> = const { Cell::new(None) };
}

/// Says something to a screen reader without moving anybody: a new title, "5 courses, 9 sessions".
pub(crate) fn announce(text: impl Into<String>) {
    if let Some(said) = SAID.get() {
        said.set(text.into());
    }
}

/// The region itself; once, in the frame.
#[component]
pub(crate) fn Announcer(children: Children) -> impl IntoView {
    let said = RwSignal::new(String::new());
    SAID.set(Some(said));
    view! {
        {children()}
        <div class="govuk-visually-hidden" aria-live="polite" aria-atomic="true">{said}</div>
    }
}

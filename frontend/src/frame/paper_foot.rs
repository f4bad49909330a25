use leptos::ev::Custom;
use leptos::prelude::*;

use super::use_viewer;
use crate::london;

/// On paper only: where it comes from, who printed it, when. `about` is what the figures are about.
#[component]
pub(crate) fn PaperFoot(#[prop(optional, into)] about: Signal<String>) -> impl IntoView {
    let viewer = use_viewer();
    let printed = RwSignal::new((String::new(), String::new()));
    let stamp = move || {
        let at = london::now().map(london::day_and_clock).unwrap_or_default();
        let address = window().location().href().unwrap_or_default();
        printed.set((at, address));
    };
    stamp();
    let listening =
        window_event_listener(Custom::<web_sys::Event>::new("beforeprint"), move |_| {
            stamp();
        });
    on_cleanup(move || listening.remove());
    view! {
        <p class="sp-paper">
            {about} " Printed by " {move || viewer.name()} ", " {move || printed.get().0} ". "
            {move || printed.get().1}
        </p>
    }
}

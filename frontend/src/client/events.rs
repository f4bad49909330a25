//! Server-sent events, for what goes on while somebody looks.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventSource, MessageEvent};

/// Listens to the events of one name at an address until the page has gone, or until `heard` says that it has
/// heard enough. `lost` is told when the connection ends before that; nothing is heard afterwards.
pub(crate) fn listen(
    url: &str,
    name: &str,
    heard: impl Fn(String) -> bool + 'static,
    lost: impl Fn() + 'static,
) {
    let Ok(source) = EventSource::new(url) else {
        lost();
        return;
    };
    let closing = source.clone();
    let on_event = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if heard(event.data().as_string().unwrap_or_default()) {
            closing.close();
        }
    });
    let closing = source.clone();
    let on_error = Closure::<dyn Fn(Event)>::new(move |_| {
        // Left open, the browser would ask again by itself.
        closing.close();
        lost();
    });
    let _ = source.add_event_listener_with_callback(name, on_event.as_ref().unchecked_ref());
    let _ = source.add_event_listener_with_callback("error", on_error.as_ref().unchecked_ref());
    let kept = StoredValue::new_local((source, on_event, on_error));
    on_cleanup(move || kept.with_value(|(source, ..)| source.close()));
}

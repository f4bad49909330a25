//! Keeps the counts of the navigation right: asked again with a page once something was changed, and from time
//! to time.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Viewer;
use crate::client::access::me;
use crate::router::Router;

/// For how long counts are taken as they are while the viewer changes nothing.
const KEPT_MS: f64 = 60_000.0;

thread_local! {
    static IS_CHANGED: Cell<bool> = const { Cell::new(false) };
    static ASKED_AT: Cell<f64> = const { Cell::new(0.0) };
}

/// The viewer has changed something, so that counts may be others now.
pub(crate) fn changed() {
    IS_CHANGED.set(true);
}

/// Asks with each page from now on, where it is time.
pub(crate) fn follow(viewer: Viewer, router: Router) {
    ASKED_AT.set(js_sys::Date::now());
    Effect::new(move |_| {
        let now = js_sys::Date::now();
        if router.moves() == 0 || !(IS_CHANGED.take() || now - ASKED_AT.get() > KEPT_MS) {
            return;
        }
        ASKED_AT.set(now);
        spawn_local(async move {
            if let Ok(me) = me().await {
                viewer.waits(me.waiting);
            }
        });
    });
}

//! The browser's history, its clicks on links and its forms.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FormData, HtmlAnchorElement, HtmlFormElement};

use super::{Query, Router};

/// Addresses below these are the server's own pages; a click on them leaves the app.
const SERVER: [&str; 10] = [
    "/api/",
    "/sign-in",
    "/signed-out",
    "/set-password",
    "/forgotten",
    "/accessibility",
    "/cookies",
    "/calendar/",
    "/static/",
    "/offer/",
];

pub(super) fn here() -> (String, Query) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let path = match path.trim_end_matches('/') {
        "" => "/".to_owned(),
        trimmed => trimmed.to_owned(),
    };
    (path, parse(&location.search().unwrap_or_default()))
}

pub(super) fn push(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

pub(super) fn replace(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

fn parse(search: &str) -> Query {
    Query::of(
        search
            .trim_start_matches('?')
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                (decode(name), decode(value))
            }),
    )
}

fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    js_sys::decode_uri_component(&spaced).map_or(spaced, String::from)
}

pub(super) fn encode(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Follows the browser from now on: Back, Forward, and clicks on links that stay within the app.
pub(crate) fn listen(router: Router) {
    window_event_listener(ev::popstate, move |_| router.arrive());
    window_event_listener(ev::click, move |click| {
        if let Some(href) = stays_within(&click) {
            click.prevent_default();
            router.go(&href);
        }
    });
}

/// The address that a click asks for, when it is a plain click on a link of the app to another address.
fn stays_within(click: &web_sys::MouseEvent) -> Option<String> {
    let is_plain = click.button() == 0
        && !click.default_prevented()
        && !(click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key());
    if !is_plain {
        return None;
    }
    let element = click.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = element
        .closest("a[href]")
        .ok()??
        .dyn_into::<HtmlAnchorElement>()
        .ok()?;
    let goes_elsewhere = link.has_attribute("download")
        || link.has_attribute("target")
        || link.origin() != window().location().origin().unwrap_or_default()
        || link
            .get_attribute("href")
            .is_some_and(|href| href.starts_with('#'))
        || SERVER
            .iter()
            .any(|prefix| link.pathname().starts_with(prefix));
    (!goes_elsewhere).then(|| format!("{}{}{}", link.pathname(), link.search(), link.hash()))
}

/// What a form holds, as a query: for search and filters, which live in the address.
pub(crate) fn form_query(submit: &web_sys::SubmitEvent) -> Query {
    submit.prevent_default();
    let form = submit
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some(data) = form.and_then(|form| FormData::new_with_form(&form).ok()) else {
        return Query::default();
    };
    let pairs = js_sys::try_iter(&data)
        .ok()
        .flatten()
        .into_iter()
        .flatten()
        .filter_map(|pair| {
            let pair: js_sys::Array = pair.ok()?.dyn_into().ok()?;
            Some((
                pair.get(0).as_string()?,
                pair.get(1).as_string()?.trim().to_owned(),
            ))
        });
    Query::of(pairs)
}

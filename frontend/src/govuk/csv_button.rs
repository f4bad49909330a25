use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

use crate::client::Outcome;
use crate::frame::announce;

/// Saves what a list shows, with its filters, as a file. `fetch` asks for it when pressed.
#[component]
pub(crate) fn CsvButton<F, A>(
    fetch: F,
    /// "compliance-2026-11-20.csv".
    #[prop(into)]
    file_name: Signal<String>,
) -> impl IntoView
where
    F: Fn() -> A + 'static,
    A: Future<Output = Outcome<String>> + 'static,
{
    let (is_busy, refused) = (RwSignal::new(false), RwSignal::new(String::new()));
    let press = move |_| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        refused.set(String::new());
        let answer = untrack(&fetch);
        let name = file_name.get_untracked();
        let owner = Owner::current();
        spawn_local(async move {
            match answer.await {
                Ok(text) => {
                    if save(&text, &name).is_ok()
                        && let Some(owner) = owner
                    {
                        owner.with(|| announce(format!("{name} saved")));
                    }
                }
                Err(problem) => {
                    refused.try_set(problem.detail);
                }
            }
            is_busy.try_set(false);
        });
    };
    view! {
        <span class="sp-noprint">
            <button
                type="button"
                class="sp-linkish"
                aria-disabled=move || is_busy.get().then_some("true")
                on:click=press
            >
                "Download CSV"
            </button>
            {move || {
                let why = refused.get();
                (!why.is_empty()).then(|| view! { " " <span role="alert">{why}</span> })
            }}
        </span>
    }
}

fn save(text: &str, name: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from(text));
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&parts)?)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

use leptos::html;
use leptos::prelude::*;

use super::{Section, use_viewer};
use crate::router::use_router;

/// Service navigation by role. A native disclosure: closed on a phone, held open by the styles from the
/// tablet width on; where a browser lacks `::details-content`, opened here.
#[component]
pub(crate) fn Navigation() -> impl IntoView {
    let is_board = super::width::use_width();
    let viewer = use_viewer();
    let router = use_router();
    let menu = NodeRef::<html::Details>::new();
    Effect::new(move |_| {
        router.moves();
        if let Some(menu) = menu.get() {
            menu.set_open(!has_details_content() && is_wide());
        }
    });
    view! {
        <div class="govuk-service-navigation">
            <div class="govuk-width-container" class:sp-wide=move || is_board.get()>
                <nav aria-label="Main">
                    <details class="sp-menu" node_ref=menu>
                        <summary>"Menu"</summary>
                        <ul class="govuk-service-navigation__list">
                            {move || items(viewer.sections(), &router.path())}
                        </ul>
                    </details>
                </nav>
            </div>
        </div>
    }
}

fn items(sections: Vec<Section>, path: &str) -> Vec<impl IntoView + use<>> {
    // "My ASYE" stands below "ASYE": the nearer one is where the visitor is.
    let here = sections
        .iter()
        .map(|section| section.href.clone())
        .filter(|href| path == href || path.starts_with(&format!("{href}/")))
        .max_by_key(String::len);
    sections
        .into_iter()
        .map(|section| {
            let is_here = Some(&section.href) == here.as_ref();
            item(section, is_here)
        })
        .collect()
}

fn item(section: Section, is_here: bool) -> impl IntoView {
    let class = if is_here {
        "govuk-service-navigation__item govuk-service-navigation__item--active"
    } else {
        "govuk-service-navigation__item"
    };
    view! {
        <li class=class>
            <a
                class="govuk-service-navigation__link"
                href=section.href
                aria-current=is_here.then_some("true")
            >
                {section.label}
            </a>
            {(section.waiting > 0)
                .then(|| {
                    view! {
                        " "
                        <span class="sp-count">
                            {section.waiting} <span class="govuk-visually-hidden">" waiting"</span>
                        </span>
                    }
                })}
        </li>
    }
}

fn is_wide() -> bool {
    window()
        .match_media("(min-width: 40.0625em)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

fn has_details_content() -> bool {
    supports("selector(::details-content)")
}

fn supports(condition: &str) -> bool {
    js_sys::Reflect::get(&window(), &"CSS".into())
        .and_then(|css| {
            js_sys::Reflect::get(&css, &"supports".into()).map(|supports| (css, supports))
        })
        .ok()
        .and_then(|(css, supports)| {
            let supports: js_sys::Function = wasm_bindgen::JsCast::dyn_into(supports).ok()?;
            supports.call1(&css, &condition.into()).ok()?.as_bool()
        })
        .unwrap_or(false)
}

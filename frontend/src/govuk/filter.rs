use leptos::html;
use leptos::prelude::*;

use crate::router::{form_query, use_router};

/// The filters of a list: a form whose answers become the address. A native disclosure below the desktop
/// width; the styles hold it open above.
#[component]
pub(crate) fn FilterPanel(
    /// How many filters are on.
    #[prop(into)]
    on: Signal<usize>,
    /// Names in the query that are not this form's to change: the search text, the order.
    keep: &'static [&'static str],
    children: Children,
) -> impl IntoView {
    let router = use_router();
    let panel = NodeRef::<html::Details>::new();
    let submit = move |event| {
        let now = router.query_now();
        let query = keep.iter().fold(form_query(&event), |query, name| {
            query.with(name, now.get(name).unwrap_or_default())
        });
        router.go(&router.with_query(&query));
        if let Some(panel) = panel.get_untracked() {
            panel.set_open(false);
        }
    };
    let title = move || match on.get() {
        0 => "Filters".to_owned(),
        on => format!("Filters ({on} on)"),
    };
    view! {
        <form aria-label="Filters" on:submit=submit>
            <details class="sp-filter" node_ref=panel>
                <summary>{title}</summary>
                {children()}
                <div class="sp-actions">
                    <button class="govuk-button govuk-button--secondary sp-button--small" type="submit">
                        "Show results"
                    </button>
                </div>
            </details>
        </form>
    }
}

/// Filters of one kind.
#[component]
pub(crate) fn FilterGroup(#[prop(into)] legend: String, children: Children) -> impl IntoView {
    view! {
        <fieldset class="sp-filter__group">
            <legend class="sp-filter__legend">{legend}</legend>
            {children()}
        </fieldset>
    }
}

/// One filter, on while the address has it.
#[component]
pub(crate) fn FilterCheck(
    name: &'static str,
    #[prop(into)] value: String,
    #[prop(into)] label: String,
    /// How many results it has.
    #[prop(optional_no_strip)]
    count: Option<u64>,
) -> impl IntoView {
    let router = use_router();
    let id = format!("{name}-{value}");
    let own = value.clone();
    let is_on = Memo::new(move |_| router.query().has(name, &own));
    view! {
        <div class="sp-check">
            <input type="checkbox" id=id.clone() name=name value=value prop:checked=is_on />
            <label for=id>
                {label} {count.map(|count| view! { <span class="sp-muted sp-num">{count}</span> })}
            </label>
        </div>
    }
}

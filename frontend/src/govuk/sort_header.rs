use leptos::prelude::*;

use crate::router::use_router;

/// The head of a column that sorts: a link, so that the order is part of the address. `sort=key` is ascending,
/// `sort=-key` descending.
#[component]
pub(crate) fn SortHeader(
    /// May hold soft hyphens (`\u{ad}`), where a long word has to break.
    #[prop(into)]
    label: String,
    key: &'static str,
    /// The order while the address names none.
    #[prop(optional)]
    default: &'static str,
    /// Further classes: `sp-r`, `sp-mid`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let router = use_router();
    let order = move || {
        let sort = router.param("sort").unwrap_or_else(|| default.to_owned());
        match sort.strip_prefix('-') {
            Some(down) if down == key => Some("descending"),
            None if sort == key => Some("ascending"),
            _ => None,
        }
    };
    let href = move || {
        let next = if order() == Some("ascending") {
            format!("-{key}")
        } else {
            key.to_owned()
        };
        router.with_query(&router.query().from_start().with("sort", &next))
    };
    view! {
        <th scope="col" class=class aria-sort=order>
            <a class="sp-sort" href=href>
                {label}
            </a>
        </th>
    }
}

use leptos::prelude::*;

use crate::router::use_router;

/// A filter that is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Chip {
    pub(crate) label: String,
    /// The name in the query, and the value that the chip removes.
    pub(crate) name: &'static str,
    pub(crate) value: String,
}

/// The filters that are on, each a link that removes it. Drawn once: a page whose filters can change under it
/// draws it in a closure that reads `router.query()`.
#[component]
pub(crate) fn Chips(chips: Vec<Chip>, #[prop(optional)] below: bool) -> impl IntoView {
    let router = use_router();
    let query = router.query_now().from_start();
    let clear = chips
        .iter()
        .fold(query.clone(), |query, chip| query.without(chip.name));
    let clear = router.with_query(&clear);
    let is_empty = chips.is_empty();
    let items = chips.into_iter().map(|chip| {
        let href = router.with_query(&query.clone().without_value(chip.name, &chip.value));
        view! {
            <li>
                <a class="sp-chip" href=href>
                    <span class="govuk-visually-hidden">"Remove "</span>
                    {chip.label}
                </a>
            </li>
        }
    });
    let items = items.collect_view();
    (!is_empty).then(|| {
        view! {
            <ul class="sp-chips" class:sp-chips--below=below aria-label="Filters on">
                {items}
                <li class="sp-small">
                    <a class="govuk-link govuk-link--no-visited-state" href=clear>
                        "Clear all"
                    </a>
                </li>
            </ul>
        }
    })
}

use domain::words;
use leptos::prelude::*;

use crate::router::use_router;

/// The way through a long list, in the address. The server pages by cursor, so there is a next page and the
/// first, and Back for the one before.
#[component]
pub(crate) fn Pagination(
    /// Rows on this page.
    shown: usize,
    /// Rows in all.
    #[prop(into)]
    total: i128,
    /// What the server gave for the next page.
    next: Option<String>,
) -> impl IntoView {
    let router = use_router();
    move || {
        let first = router
            .param("from")
            .and_then(|from| from.parse::<u64>().ok())
            .unwrap_or(1);
        let last = first + shown as u64 - u64::from(shown > 0);
        let is_first = router.query().get("cursor").is_none();
        let start = router.with_query(&router.query().from_start());
        let next = next.clone().map(|cursor| {
            router.with_query(
                &router
                    .query()
                    .with("cursor", &cursor)
                    .with("from", &(last + 1).to_string()),
            )
        });
        (next.is_some() || !is_first).then(|| {
        view! {
            <nav class="govuk-pagination" aria-label="Pages">
                {(!is_first)
                    .then(|| {
                        view! {
                            <div class="govuk-pagination__prev">
                                <a class="govuk-link govuk-pagination__link" href=start>
                                    <span class="govuk-pagination__link-title">"First page"</span>
                                </a>
                            </div>
                        }
                    })}
                <p class="sp-flush sp-muted sp-pages">
                    {words::number(first)}" to "{words::number(last)}" of "{words::number(total)}
                </p>
                {next
                    .map(|href| {
                        view! {
                            <div class="govuk-pagination__next">
                                <a class="govuk-link govuk-pagination__link" href=href rel="next">
                                    <span class="govuk-pagination__link-title">
                                        "Next"<span class="govuk-visually-hidden">" page"</span>
                                    </span>
                                </a>
                            </div>
                        }
                    })}
            </nav>
        }
    })
    }
}

use contract::catalogue::{CourseFilters, CourseSummary};
use domain::words;
use leptos::prelude::*;

use super::course_row::CourseRow;
use super::filters::chips;
use crate::client::PageOf;
use crate::frame::announce;
use crate::govuk::{Chips, EmptyState, Pagination};
use crate::links;
use crate::router::use_router;

/// The courses found, with the filters that are on and the order.
#[component]
pub(super) fn Results(
    found: PageOf<CourseSummary>,
    filters: Option<CourseFilters>,
) -> impl IntoView {
    let router = use_router();
    let chips = move || chips(&router.query(), filters.as_ref());
    let count = words::count(found.total, "course", "courses");
    announce(count.clone());
    let shown = found.items.len();
    let rows = found
        .items
        .into_iter()
        .map(|course| view! { <CourseRow course /> })
        .collect_view();
    view! {
        <div class="sp-toolbar">
            <h2 class="sp-card__title">{count}</h2>
            <Sort />
        </div>
        {move || view! { <Chips chips=chips() below=true /> }}
        {if shown == 0 {
            view! {
                <EmptyState title="No course matches">
                    <p>
                        "Try fewer words or filters. If you need training that is not here, tell your line manager or the learning and development team."
                    </p>
                    <p>
                        <a class="govuk-link govuk-link--no-visited-state" href=links::CATALOGUE>
                            "See every course"
                        </a>
                    </p>
                </EmptyState>
            }
                .into_any()
        } else {
            view! {
                <div class="sp-card">
                    <ul class="sp-agenda">{rows}</ul>
                </div>
            }
                .into_any()
        }}
        <Pagination shown total=found.total next=found.next_cursor />
    }
}

#[component]
fn Sort() -> impl IntoView {
    let router = use_router();
    let now = Memo::new(move |_| router.param("sort").unwrap_or_else(|| "need".to_owned()));
    let change = move |event| {
        let order = event_target_value(&event);
        let order = if order == "need" { "" } else { &order };
        let query = router.query_now().from_start().with("sort", order);
        router.go(&router.with_query(&query));
    };
    let options = [
        ("need", "What I need first"),
        ("date", "Date"),
        ("title", "Title"),
    ]
    .map(|(value, label)| {
        view! {
            <option value=value selected=move || now.get() == value>
                {label}
            </option>
        }
    });
    view! {
        <div>
            <label class="govuk-label" for="sort">
                "Sort by"
            </label>
            <select class="govuk-select" id="sort" on:change=change>
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
}

use contract::catalogue::{CourseFilters, FilterChoice};
use domain::words;
use leptos::prelude::*;

use crate::govuk::{Chip, FilterCheck, FilterGroup, FilterPanel};
use crate::router::{Query, use_router};

/// What the filters' form must not lose.
const KEEP: &[&str] = &["q", "sort"];

/// The filters that the address has; with `filters` by the names of their choices.
pub(super) fn chips(query: &Query, filters: Option<&CourseFilters>) -> Vec<Chip> {
    let named = |choices: Option<&Vec<FilterChoice>>, value: &str| {
        choices
            .and_then(|choices| choices.iter().find(|choice| choice.value == value))
            .map_or_else(|| value.to_owned(), |choice| choice.label.clone())
    };
    let mut chips = Vec::new();
    let mut add = |name, value: &str, label: String| {
        chips.push(Chip {
            label,
            name,
            value: value.to_owned(),
        });
    };
    if let Some(text) = query.get("q") {
        add("q", text, format!("“{text}”"));
    }
    for (name, label) in [
        ("required", "Required for my role"),
        ("due", "Overdue or due soon"),
        ("open", "Places or waiting list"),
    ] {
        if query.has(name, "true") {
            add(name, "true", label.to_owned());
        }
    }
    for value in query.all("topic") {
        add(
            "topic",
            value,
            named(filters.map(|filters| &filters.topics), value),
        );
    }
    for value in query.all("delivery") {
        add(
            "delivery",
            value,
            named(filters.map(|filters| &filters.deliveries), value),
        );
    }
    if let Some(until) = query.get("until") {
        let label = words::read_day(until).map_or_else(|| until.to_owned(), words::day);
        add("until", until, format!("Up to {label}"));
    }
    chips
}

/// What the catalogue can be narrowed to.
#[component]
pub(super) fn Filters(filters: CourseFilters, on: Signal<usize>) -> impl IntoView {
    let router = use_router();
    let checks = |name: &'static str, choices: Vec<FilterChoice>| {
        choices
            .into_iter()
            .map(|choice| {
                view! { <FilterCheck name value=choice.value label=choice.label count=Some(choice.count.into()) /> }
            })
            .collect_view()
    };
    view! {
        <FilterPanel on keep=KEEP>
            <FilterGroup legend="For me">
                <FilterCheck
                    name="required"
                    value="true"
                    label="Required for my role"
                    count=Some(filters.required_count.into())
                />
                <FilterCheck name="due" value="true" label="Overdue or due soon" count=Some(filters.due_count.into()) />
            </FilterGroup>
            {(!filters.topics.is_empty())
                .then(|| view! { <FilterGroup legend="Topic">{checks("topic", filters.topics)}</FilterGroup> })}
            <FilterGroup legend="Delivery">{checks("delivery", filters.deliveries)}</FilterGroup>
            <FilterGroup legend="Places">
                <FilterCheck
                    name="open"
                    value="true"
                    label="Places left or waiting list"
                    count=Some(filters.open_count.into())
                />
            </FilterGroup>
            <FilterGroup legend="Date">
                <label class="govuk-label sp-small" for="until">
                    "Up to, for example 31 January 2027"
                </label>
                <input
                    class="govuk-input govuk-input--width-10"
                    id="until"
                    name="until"
                    type="text"
                    prop:value=move || router.param("until").unwrap_or_default()
                />
            </FilterGroup>
        </FilterPanel>
    }
}

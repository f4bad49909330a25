use contract::catalogue::{CourseFilters, CourseQuery, CourseSort, CourseSummary, FilterChoice};
use domain::words;
use leptos::prelude::*;

use super::{NeedTag, session_row::SessionRow};
use crate::client::PageOf;
use crate::client::catalogue::{course_filters, courses, courses_csv};
use crate::frame::{Page, PageTitle, announce};
use crate::govuk::{
    Chip, Chips, CsvButton, EmptyState, FilterCheck, FilterGroup, FilterPanel, Pagination,
};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{Query, form_query, use_router};

/// What the filters' form must not lose.
const KEEP: &[&str] = &["q", "sort"];

/// Every course, by search and filters that live in the address.
#[component]
pub(crate) fn CataloguePage() -> impl IntoView {
    let router = use_router();
    let filters = load(course_filters);
    let found = load(move || courses(course_query(&router.query())));
    let on = Signal::derive(move || chips(&router.query(), None).len());
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="Catalogue" />
                <div class="sp-actions sp-small">
                    <CsvButton
                        file_name=Signal::stored("courses.csv".to_owned())
                        fetch=move || courses_csv(course_query(&router.query()))
                    />
                </div>
            </div>
            <Search />
            <div class="sp-cols sp-cols--filter">
                <Loaded of=filters skeleton=SkeletonShape::Lines let:filters>
                    <Filters filters=(*filters).clone() on />
                </Loaded>
                <section aria-label="Results">
                    <Loaded of=found skeleton=SkeletonShape::Rows let:found>
                        <Results found=(*found).clone() filters=filters.get().map(|filters| (*filters).clone()) />
                    </Loaded>
                </section>
            </div>
        </Page>
    }
}

fn course_query(query: &Query) -> CourseQuery {
    let flag = |name| query.get(name).map(|value| value == "true");
    let any = |name| {
        let values = query.all(name);
        (!values.is_empty()).then(|| values.join("|"))
    };
    CourseQuery {
        q: query.get("q").map(str::to_owned),
        topic: any("topic"),
        delivery: any("delivery"),
        required: flag("required"),
        due: flag("due"),
        open: flag("open"),
        until: query.get("until").and_then(words::read_day),
        sort: match query.get("sort") {
            Some("title") => Some(CourseSort::Title),
            Some("date") => Some(CourseSort::Date),
            _ => None,
        },
        limit: None,
        cursor: query.get("cursor").map(str::to_owned),
    }
}

fn chips(query: &Query, filters: Option<&CourseFilters>) -> Vec<Chip> {
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

#[component]
fn Search() -> impl IntoView {
    let router = use_router();
    let submit = move |event| {
        let text = form_query(&event).get("q").unwrap_or_default().to_owned();
        let query = router.query_now().from_start().with("q", &text);
        router.go(&router.with_query(&query));
    };
    view! {
        <form role="search" aria-label="Courses" class="sp-inline" on:submit=submit>
            <div class="sp-grow">
                <label class="govuk-label sp-small" for="q">
                    "Course title, code or topic"
                </label>
                <input
                    class="govuk-input"
                    id="q"
                    name="q"
                    type="search"
                    autocomplete="off"
                    prop:value=move || router.param("q").unwrap_or_default()
                />
            </div>
            <button class="govuk-button" type="submit">
                "Search"
            </button>
        </form>
    }
}

#[component]
fn Filters(filters: CourseFilters, on: Signal<usize>) -> impl IntoView {
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

#[component]
fn Results(found: PageOf<CourseSummary>, filters: Option<CourseFilters>) -> impl IntoView {
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

#[component]
fn CourseRow(course: CourseSummary) -> impl IntoView {
    let more = course
        .session_count
        .saturating_sub(u32::try_from(course.sessions.len()).unwrap_or(0));
    let meta = course_meta(&course);
    let href = links::course(course.id);
    let none = course.sessions.is_empty();
    let sessions = course
        .sessions
        .into_iter()
        .map(|session| view! { <SessionRow session /> })
        .collect_view();
    view! {
        <li class="sp-course">
            <h3 class="sp-course__name">
                <a class="govuk-link govuk-link--no-visited-state" href=href.clone()>
                    {course.title.clone()}
                </a>
                {course.need.map(|need| view! { " " <NeedTag need /> })}
            </h3>
            <p class="sp-course__meta">{meta}</p>
            {(!none).then(|| view! { <ul class="sp-sessions">{sessions}</ul> })}
            {(more > 0)
                .then(|| {
                    view! {
                        <p class="sp-small sp-flush sp-more">
                            <a class="govuk-link govuk-link--no-visited-state" href=href>
                                {words::count(more, "more session", "more sessions")}
                                <span class="govuk-visually-hidden">" of "{course.title}</span>
                            </a>
                        </p>
                    }
                })}
        </li>
    }
}

/// "Virtual · 6 hours · Safeguarding Partnership".
pub(super) fn course_meta(course: &CourseSummary) -> String {
    let length = match (course.minutes / 60, course.minutes % 60) {
        (0, 0) => String::new(),
        (0, minutes) => words::count(minutes, "minute", "minutes"),
        (hours, 0) => words::count(hours, "hour", "hours"),
        (hours, minutes) => {
            format!(
                "{} {}",
                words::count(hours, "hour", "hours"),
                words::count(minutes, "minute", "minutes")
            )
        }
    };
    let approval = if course.needs_approval {
        "needs your manager’s approval"
    } else {
        ""
    };
    let parts = [course.delivery.label(), &length, &course.provider, approval];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

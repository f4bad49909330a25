use contract::catalogue::{CourseQuery, CourseSort};
use domain::words;
use leptos::prelude::*;

use super::filters::{Filters, chips};
use super::results::Results;
use crate::client::catalogue::{course_filters, courses, courses_csv};
use crate::frame::{Page, PageTitle};
use crate::govuk::CsvButton;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{Query, form_query, use_router};

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

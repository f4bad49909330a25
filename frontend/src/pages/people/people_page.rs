use std::sync::Arc;

use contract::page::PageQuery;
use contract::people::{PeopleQuery, PersonSummary};
use domain::words;
use leptos::prelude::*;

use super::{UnitOptions, unit_name};
use crate::client::{self, PageOf};
use crate::frame::{Page, PageTitle, PaperFoot, widen};
use crate::govuk::{
    Chip, Chips, CsvButton, EmptyState, Pagination, PrintButton, ScrollTable, Tag, Tone,
};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{Query, form_query, use_router};

fn asked(query: &Query) -> PeopleQuery {
    PeopleQuery {
        q: query.get("q").map(str::to_owned),
        unit: query.get("unit").and_then(|unit| unit.parse().ok()),
        include_leavers: query.get("include_leavers") == Some("true"),
    }
}

/// Everybody on the staff list.
#[component]
pub(super) fn PeoplePage() -> impl IntoView {
    widen();
    let router = use_router();
    let people = load(move || {
        let query = router.query();
        let page = PageQuery {
            limit: None,
            cursor: query.get("cursor").map(str::to_owned),
        };
        client::people::people(asked(&query), page)
    });
    let units = load(client::people::units);
    let submit = move |event| router.go(&router.with_query(&form_query(&event)));
    let chips = move || {
        let query = router.query();
        let unit = asked(&query)
            .unit
            .and_then(|id| unit_name(&units.get()?, id))
            .map(|label| ("unit", label));
        let search = query.get("q").map(|text| ("q", format!("“{text}”")));
        let leavers = (query.get("include_leavers").is_some())
            .then(|| ("include_leavers", "With leavers".to_owned()));
        let chips = [search, unit, leavers]
            .into_iter()
            .flatten()
            .map(|(name, label)| Chip {
                label,
                name,
                value: query.get(name).unwrap_or_default().to_owned(),
            })
            .collect();
        view! { <Chips chips below=true /> }
    };
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="People" />
                <div class="sp-actions sp-small">
                    <CsvButton
                        file_name=Signal::stored("people.csv".to_owned())
                        fetch=move || client::people::people_csv(asked(&router.query()))
                    />
                    <PrintButton />
                </div>
            </div>
            <form class="sp-inline sp-noprint" role="search" aria-label="People" on:submit=submit>
                <div class="sp-grow">
                    <label class="govuk-label sp-small" for="q">"Find a name, email address or employee number"</label>
                    <input
                        class="govuk-input"
                        id="q"
                        name="q"
                        type="search"
                        autocomplete="off"
                        prop:value=move || router.param("q").unwrap_or_default()
                    />
                </div>
                <div>
                    <label class="govuk-label sp-small" for="unit">"Service or team"</label>
                    <select class="govuk-select sp-select--short" id="unit" name="unit">
                        <UnitOptions units />
                    </select>
                </div>
                <div class="sp-check">
                    <input
                        type="checkbox"
                        id="include_leavers"
                        name="include_leavers"
                        value="true"
                        prop:checked=move || router.param("include_leavers").is_some()
                    />
                    <label for="include_leavers">"With leavers"</label>
                </div>
                <button class="govuk-button govuk-button--secondary" type="submit">"Show"</button>
            </form>
            {chips}
            <Loaded of=people skeleton=SkeletonShape::Rows let:people>
                <Found people />
            </Loaded>
            <PaperFoot />
        </Page>
    }
}

#[component]
fn Found(people: Arc<PageOf<PersonSummary>>) -> impl IntoView {
    if people.items.is_empty() {
        return view! {
            <EmptyState title="Nobody matches">
                <p>
                    "Search for part of a name, or take a filter away. People come with the staff list: "
                    <a class="govuk-link govuk-link--no-visited-state" href=links::IMPORTS>"see the imports"</a>
                    "."
                </p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = people.items.iter().map(row).collect_view();

    view! {
        <ScrollTable
            caption=words::count(people.total, "person", "people")
            id="people-caption"
        >
            <thead>
                <tr>
                    <th scope="col">"Person"</th>
                    <th scope="col">"Employee number"</th>
                    <th scope="col">"Team"</th>
                    <th scope="col">"Email"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pagination shown=people.items.len() total=people.total next=people.next_cursor.clone() />
    }
    .into_any()
}

fn row(person: &PersonSummary) -> impl IntoView + use<> {
    let left = person.left_on.map(|on| {
        view! { " " <Tag text=format!("Left {}", words::day(on)) tone=Tone::Quiet /> }
    });
    let or_none = |text: &Option<String>| match text.clone() {
        Some(text) => text.into_any(),
        None => view! { <span class="sp-muted">"None"</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=links::person(person.id)>
                    {person.name.clone()}
                </a>
                {left}
                <span class="sp-table__sub">{person.job_title.clone()}</span>
            </th>
            <td>{or_none(&person.employee_no)}</td>
            <td>
                {or_none(&person.team)}
                <span class="sp-table__sub">{person.service.clone()}</span>
            </td>
            <td>{or_none(&person.email)}</td>
        </tr>
    }
}

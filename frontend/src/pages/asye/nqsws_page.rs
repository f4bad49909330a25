use contract::asye::{NqswsQuery, NqswsSort};
use domain::access::Role;
use domain::words;
use leptos::prelude::*;

use super::nqsw_table::NqswTable;
use crate::client::asye::{nqsws, nqsws_csv};
use crate::frame::{Page, PageTitle, announce, use_viewer};
use crate::govuk::{ButtonKind, CsvButton, EmptyState, LinkButton, Pagination};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{Query, form_query, use_router};

fn asked(query: &Query) -> NqswsQuery {
    let text = |name| {
        query
            .get(name)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    NqswsQuery {
        q: text("q"),
        cohort: text("cohort"),
        sort: match query.get("sort") {
            Some("name") => Some(NqswsSort::Name),
            Some("start") => Some(NqswsSort::Start),
            _ => None,
        },
        cursor: text("cursor"),
        ..NqswsQuery::default()
    }
}

/// Every NQSW whose dates and status the viewer may see.
#[component]
pub(super) fn NqswsPage() -> impl IntoView {
    let router = use_router();
    let found = load(move || nqsws(asked(&router.query())));
    let submit = move |event| {
        let text = form_query(&event).get("q").unwrap_or_default().to_owned();
        let query = untrack(|| router.query()).from_start().with("q", &text);
        router.go(&router.with_query(&query));
    };
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="Newly qualified social workers" />
                <div class="sp-actions sp-small">
                    {use_viewer()
                        .holds(Role::AsyeCoordinator)
                        .then(|| {
                            view! { <LinkButton href=links::ENROL text="Enrol an NQSW" kind=ButtonKind::Second small=true /> }
                        })}
                    <CsvButton
                        file_name=Signal::stored("nqsws.csv".to_owned())
                        fetch=move || nqsws_csv(asked(&router.query()))
                    />
                </div>
            </div>
            <form role="search" aria-label="NQSWs" class="sp-inline" on:submit=submit>
                <div class="sp-grow">
                    <label class="govuk-label sp-small" for="q">
                        "Name"
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
            <Loaded of=found skeleton=SkeletonShape::Rows let:found>
                {
                    let count = words::count(found.total, "person", "people");
                    announce(count.clone());
                    let shown = found.items.len();
                    if shown == 0 {
                        view! {
                            <EmptyState title="Nobody is here">
                                <p>
                                    "You see NQSWs whom you assess, manage or co-ordinate. Try another name, or ask the ASYE co-ordinator."
                                </p>
                            </EmptyState>
                        }
                            .into_any()
                    } else {
                        view! {
                            <NqswTable
                                rows=found.items.clone()
                                caption="Newly qualified social workers"
                                note=format!("{count}, next milestone first")
                                with_counts=false
                                with_assessor=true
                            />
                            <Pagination shown total=found.total next=found.next_cursor.clone() />
                        }
                            .into_any()
                    }
                }
            </Loaded>
        </Page>
    }
}

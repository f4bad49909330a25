use std::sync::Arc;

use contract::imports::{FindingCellView, FindingView, ImportView, SuggestionView, paths};
use domain::words;
use leptos::prelude::*;

use super::state_tag::code_tone;
use crate::client::imports::FindingsQuery;
use crate::client::{self, PageOf};
use crate::govuk::{Chip, Chips, Pagination, ScrollTable, Tag};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::router::{Query, use_router};

/// Rows that are not simply accepted, by code, a page at a time.
#[component]
pub(super) fn Findings(import: Arc<ImportView>) -> impl IntoView {
    let router = use_router();
    let id = import.summary.id;
    let findings = load(move || {
        client::imports::findings(
            id,
            FindingsQuery {
                code: router.param("code"),
                cursor: router.param("cursor"),
            },
        )
    });
    let title = format!(
        "{} to look at",
        words::count(import.findings, "row", "rows")
    );
    let errors = (import.summary.stay_out > 0).then(|| {
        view! {
            <a class="govuk-link govuk-link--no-visited-state" href=paths::errors_file(id) download>
                "Download these rows with reasons"
            </a>
        }
    });
    view! {
        <div class="sp-toolbar">
            <h2 class="sp-card__title">{title}</h2>
            <div class="sp-actions">{errors}</div>
        </div>
        {move || codes(&import, &router.query())}
        <Loaded of=findings skeleton=SkeletonShape::Rows let:found>
            <Rows found />
        </Loaded>
    }
}

/// The filter that is on as a chip, the others as links.
fn codes(import: &ImportView, query: &Query) -> impl IntoView + use<> {
    let router = use_router();
    let now = query.get("code");
    let chip = import
        .counts
        .iter()
        .find(|count| Some(count.code.as_str()) == now)
        .map(|count| Chip {
            label: count.title.clone(),
            name: "code",
            value: count.code.clone(),
        });
    let others = import
        .counts
        .iter()
        .filter(|count| count.is_finding && Some(count.code.as_str()) != now)
        .map(|count| {
            let href = router.with_query(&query.clone().from_start().with("code", &count.code));
            view! {
                <li class="sp-small">
                    <a class="govuk-link govuk-link--no-visited-state" href=href>
                        {format!("{} ({})", count.title, words::number(count.count))}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <Chips chips=chip.into_iter().collect() below=true />
        <ul class="sp-chips sp-chips--below" aria-label="Show one kind of finding">
            {others}
        </ul>
    }
}

#[component]
fn Rows(found: Arc<PageOf<FindingView>>) -> impl IntoView {
    let rows = found.items.iter().map(row).collect_view();
    view! {
        <ScrollTable caption="Rows that are not simply accepted" id="findings-caption" hide_caption=true>
            <thead>
                <tr>
                    <th scope="col" aria-sort="ascending">"Line"</th>
                    <th scope="col">"Column"</th>
                    <th scope="col">"What the file says"</th>
                    <th scope="col">"Finding"</th>
                    <th scope="col">"Why, and what to do"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
        <Pagination shown=found.items.len() total=found.total next=found.next_cursor.clone() />
    }
}

fn row(finding: &FindingView) -> impl IntoView + use<> {
    let code = finding.code;
    let cells = finding
        .cells
        .iter()
        .enumerate()
        .map(|(place, cell)| cell_words(place, cell))
        .collect_view();
    let perhaps = finding.suggestions.iter().map(suggestion).collect_view();
    // What the file does not hold has neither line nor column.
    let column = match (&finding.column, finding.line) {
        (Some(column), _) => column.clone(),
        (None, Some(_)) => "Row".to_owned(),
        (None, None) => "–".to_owned(),
    };
    let kept = (!finding.stays_out).then(|| view! { <span class="sp-table__sub">"Kept"</span> });
    view! {
        <tr>
            <th scope="row" class="sp-nowrap">
                {finding.line.map_or_else(|| "–".to_owned(), words::number)}
            </th>
            <td>{column}</td>
            <td>{cells}</td>
            <td>
                <Tag text=code.title() tone=code_tone(code.code(), finding.stays_out) />
                {kept}
            </td>
            <td class="sp-words">{finding.message.clone()} {perhaps}</td>
        </tr>
    }
}

fn cell_words(place: usize, cell: &FindingCellView) -> impl IntoView + use<> {
    let joint = (place > 0).then_some(" · ");
    let value = if cell.value.is_empty() {
        "(empty)".to_owned()
    } else {
        cell.value.clone()
    };
    if cell.decided {
        view! { {joint} <b>{value}</b> }.into_any()
    } else {
        view! { {joint} {value} }.into_any()
    }
}

fn suggestion(person: &SuggestionView) -> impl IntoView + use<> {
    let team = person
        .team
        .as_ref()
        .map(|team| format!(", {team}"))
        .unwrap_or_default();
    view! {
        <span class="sp-table__sub">
            "Perhaps "
            <a class="govuk-link govuk-link--no-visited-state" href=links::person(person.person_id)>
                {person.name.clone()}
            </a>
            {format!(", {}{team}. Put this number into the file and send it again.", person.employee_no)}
        </span>
    }
}

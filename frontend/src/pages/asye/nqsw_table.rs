use contract::asye::{KindCount, NqswRow, PieceKind};
use domain::words;
use leptos::prelude::*;

use super::wording::{distance, joined, standing_tone, working_time};
use crate::govuk::{ScrollTable, Tag};
use crate::links;

/// The kinds that a tracker counts, with their headings.
const COLUMNS: [(PieceKind, &str); 4] = [
    (PieceKind::Observation, "Observed"),
    (PieceKind::FamilyFeedback, "Families"),
    (PieceKind::ProfessionalFeedback, "Colleagues"),
    (PieceKind::Report, "Reports"),
];

/// NQSWs, one a row: status, week, what is next and, for those who may see it, the evidence.
#[component]
pub(super) fn NqswTable(
    rows: Vec<NqswRow>,
    #[prop(into)] caption: String,
    #[prop(into)] note: String,
    /// Whether the counts are shown.
    with_counts: bool,
    /// Whether the assessor is named.
    #[prop(optional)]
    with_assessor: bool,
) -> impl IntoView {
    let minimum = rows
        .iter()
        .find_map(|row| row.counts.first())
        .map_or(3, |count| count.minimum);
    let span = if with_counts { "2" } else { "1" };
    let heads = with_counts.then(|| {
        view! {
            <th scope="colgroup" colspan="4" class="sp-mid">
                {format!("Evidence, out of {minimum} each")}
            </th>
        }
    });
    let second = with_counts.then(|| {
        let heads =
            COLUMNS.map(|(_, heading)| view! { <th scope="col" class="sp-mid">{heading}</th> });
        view! { <tr>{heads.into_iter().collect_view()}</tr> }
    });
    let rows = rows
        .into_iter()
        .map(|row| view! { <Row row with_counts with_assessor /> })
        .collect_view();
    view! {
        <ScrollTable caption note id="nqsws" class="sp-table--roomy">
            <thead>
                <tr>
                    <th rowspan=span scope="col">
                        "Name"
                    </th>
                    <th rowspan=span scope="col">
                        "Status"
                    </th>
                    <th rowspan=span scope="col">
                        "Where they are"
                    </th>
                    <th rowspan=span scope="col">
                        "Next milestone"
                    </th>
                    {heads}
                </tr>
                {second}
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
}

#[component]
fn Row(row: NqswRow, with_counts: bool, with_assessor: bool) -> impl IntoView {
    let time = working_time(&row);
    let second = joined(&[row.cohort.as_deref(), Some(&time)], ", ");
    let assessor = with_assessor.then(|| {
        let name = row
            .assessor
            .clone()
            .unwrap_or_else(|| "none linked".to_owned());
        view! { <br /> "Assessor: " {name} }
    });
    let counts = with_counts.then(|| {
        COLUMNS
            .map(|(kind, _)| {
                let count = row.counts.iter().find(|count| count.kind == kind).copied();
                view! { <Count count /> }
            })
            .into_iter()
            .collect_view()
    });
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state sp-name" href=links::nqsw(row.id)>
                    {row.name.clone()}
                </a>
                <span class="sp-table__sub">
                    {row.team.clone()} <br /> {second} {assessor}
                </span>
            </th>
            <td>
                <Tag text=row.standing.word() tone=standing_tone(row.standing) />
                {(!row.reason.is_empty()).then(|| view! { <span class="sp-table__sub">{row.reason.clone()}</span> })}
            </td>
            <td class="sp-nowrap">
                <Week row=row.clone() />
            </td>
            <td>
                {row
                    .next
                    .clone()
                    .map(|next| {
                        view! {
                            {next.title}
                            <span class="sp-table__sub">
                                {words::day(next.due_on)} <br /> {distance(next.days)}
                            </span>
                        }
                    })}
            </td>
            {counts}
        </tr>
    }
}

#[component]
fn Week(row: NqswRow) -> impl IntoView {
    match row.week {
        None => view! { <span class="sp-muted">"Not started"</span> }.into_any(),
        Some(_) if !row.standing.is_open() => {
            view! { <span class="sp-muted">"Ended"</span> }.into_any()
        }
        Some(week) => {
            let shown = week.min(row.weeks);
            view! {
                {format!("Week {week} of {}", row.weeks)}
                <progress
                    class="sp-progress"
                    max=row.weeks
                    value=shown
                    aria-label=format!("{}, weeks", row.name)
                >
                    {format!("{shown} of {}", row.weeks)}
                </progress>
            }
            .into_any()
        }
    }
}

#[component]
fn Count(count: Option<KindCount>) -> impl IntoView {
    let (have, is_complete) = count.map_or((0, false), |count| (count.have, count.missing() == 0));
    let number = if is_complete {
        view! {
            <b>{have}</b>
            " "
            <span class="sp-done">"all in"</span>
        }
        .into_any()
    } else {
        have.into_any()
    };
    view! { <td class="sp-mid sp-nowrap">{number}</td> }
}

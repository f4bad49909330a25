use std::sync::Arc;

use contract::compliance::{CellView, MatrixRowView, Status, TeamMatrixView};
use domain::words;
use leptos::prelude::*;

use super::TeamNav;
use crate::client;
use crate::frame::{Page, PageTitle, PaperFoot, use_viewer, widen};
use crate::govuk::{CsvButton, EmptyState, PrintButton, ScrollTable};
use crate::links;
use crate::loading::{Loaded, SkeletonShape, load};
use crate::pages::compliance::{Basis, BasisNotes};

/// Person by requirement, to print.
#[component]
pub(super) fn MatrixPage() -> impl IntoView {
    widen();
    let viewer = use_viewer();
    let team =
        load(move || client::compliance::team_matrix(viewer.person(), Basis::here().clocks()));
    let about = Signal::derive(move || {
        team.get()
            .map(|team| {
                format!(
                    "Team of {}, as at {}.",
                    team.manager.name,
                    words::day(team.basis.as_at)
                )
            })
            .unwrap_or_default()
    });
    view! {
        <Page>
            <div class="sp-title">
                <PageTitle text="My team: person by requirement" />
                <div class="sp-actions sp-small">
                    <CsvButton
                        file_name=Signal::stored("my-team.csv".to_owned())
                        fetch=move || client::compliance::team_matrix_csv(viewer.person(), Basis::here().clocks())
                    />
                    <PrintButton />
                </div>
            </div>
            <TeamNav />
            <Loaded of=team skeleton=SkeletonShape::Rows let:team>
                <Matrix team />
            </Loaded>
            <PaperFoot about />
        </Page>
    }
}

#[component]
fn Matrix(team: Arc<TeamMatrixView>) -> impl IntoView {
    if team.people.is_empty() {
        return view! {
            <EmptyState title="Nobody is in your team today">
                <p>"The staff list names no one with you as their line manager."</p>
            </EmptyState>
        }
        .into_any();
    }
    let basis = Basis::here();
    let heads = team
        .requirements
        .iter()
        .map(|column| view! { <th scope="col">{column.name.clone()}</th> })
        .collect_view();
    let rows = team
        .people
        .iter()
        .map(|row| matrix_row(row, &team, &basis))
        .collect_view();
    view! {
        <BasisNotes notes=team.basis.notes.clone() />
        <ScrollTable
            caption=format!("As at {}", words::day(team.basis.as_at))
            id="matrix-caption"
            note="Each cell opens its proof"
            class="sp-heat sp-team"
        >
            <thead>
                <tr>
                    <th scope="col">"Person"</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
    .into_any()
}

fn matrix_row(row: &MatrixRowView, team: &TeamMatrixView, basis: &Basis) -> impl IntoView + use<> {
    let cells = team
        .requirements
        .iter()
        .zip(&row.cells)
        .map(|(column, cell)| {
            let href = basis.href(&links::proof(row.person.id, column.id));
            if cell.status == Status::NotApplicable {
                return view! {
                    <td>
                        <span class="sp-cell sp-cell--none">
                            <span aria-hidden="true">"–"</span>
                            <span class="sp-visually">"Not required"</span>
                        </span>
                    </td>
                }
                .into_any();
            }
            view! {
                <td>
                    <a class=format!("sp-cell {}", tint(cell.status)) href=href>
                        <i>{cell.status.label()}</i>
                        <small>{day_words(cell)}</small>
                    </a>
                </td>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">
                <a class="govuk-link govuk-link--no-visited-state" href=links::person(row.person.id)>
                    {row.person.name.clone()}
                </a>
                <span class="sp-table__sub">{row.person.job_title.clone()}</span>
            </th>
            {cells}
        </tr>
    }
}

fn tint(status: Status) -> &'static str {
    match status {
        Status::Overdue => "sp-cell--vlow",
        Status::DueSoon => "sp-cell--low",
        Status::Compliant => "sp-cell--met",
        Status::NotYetDue => "sp-cell--close",
        Status::Exempt | Status::NotApplicable => "sp-cell--few",
    }
}

/// The day that matters, short enough for a cell.
fn day_words(cell: &CellView) -> String {
    let on = match cell.status {
        Status::Exempt => cell.exempt_until,
        _ => cell.due_on,
    };
    on.map_or_else(
        || {
            if cell.status == Status::Compliant {
                "for ever".to_owned()
            } else {
                "no date".to_owned()
            }
        },
        words::day,
    )
}

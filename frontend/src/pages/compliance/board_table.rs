use std::sync::Arc;

use contract::compliance::{BoardRowView, BoardView, RowKind};
use domain::words;
use leptos::prelude::*;

use super::board_page::people_href;
use super::figure_cell::FigureCell;
use super::spoken::{counted, headline_label};
use crate::govuk::ScrollTable;
use crate::router::{Query, use_router};

/// The heat map. Services open in place; which are open is part of the address.
#[component]
pub(super) fn BoardTable(board: Arc<BoardView>) -> impl IntoView {
    let query = use_router().query();
    let heads = board
        .requirements
        .iter()
        .map(|column| view! { <th scope="col">{column.name.clone()}</th> })
        .collect_view();
    let all = format!("All {}", counted(board.requirements.len()));
    let rows = board
        .rows
        .iter()
        .map(|row| board_row(&board, row, &query))
        .collect_view();
    view! {
        <ScrollTable
            caption=format!("{} by service and team", headline_label(board.headline))
            id="board-caption"
            note="Each figure opens the people behind it"
            class="sp-heat"
        >
            <thead>
                <tr>
                    <th scope="col">"Service and team"</th>
                    <th scope="col">{all}</th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
}

fn board_row(board: &BoardView, row: &BoardRowView, query: &Query) -> impl IntoView + use<> {
    let class = match row.kind {
        RowKind::All => "sp-heat__service sp-heat__total",
        RowKind::Service => "sp-heat__service",
        RowKind::Team => "sp-heat__team",
    };
    let unit = row
        .unit
        .or(query.get("unit").and_then(|unit| unit.parse().ok()));
    let scope = unit.map(|unit| ("unit", unit.to_string()));
    let set = board.set.clone().map(|set| ("set", set));
    let whole: Vec<(&str, String)> = scope.iter().cloned().chain(set).collect();
    let cells = board
        .requirements
        .iter()
        .zip(&row.cells)
        .map(|(column, figures)| {
            let also: Vec<(&str, String)> = scope
                .iter()
                .cloned()
                .chain([("requirement", column.id.to_string())])
                .collect();
            view! { <FigureCell figures=figures.clone() href=people_href(query, &also) /> }
        })
        .collect_view();
    let people = (row.kind != RowKind::Team).then(|| {
        view! {
            <span class="sp-table__sub">
                {words::count(row.people, "person", "people")}
                {disclose(row, query)}
            </span>
        }
    });
    view! {
        <tr class=class>
            <th scope="row">{row.name.clone()} " " {people}</th>
            <FigureCell figures=row.all.clone() href=people_href(query, &whole) />
            {cells}
        </tr>
    }
}

/// "Show 28 teams" or "Hide 28 teams".
fn disclose(row: &BoardRowView, query: &Query) -> Option<impl IntoView + use<>> {
    let unit = row
        .unit
        .filter(|_| row.kind == RowKind::Service && row.teams > 0)?
        .to_string();
    let mut open: Vec<&str> = query
        .get("open")
        .unwrap_or_default()
        .split(',')
        .filter(|id| !id.is_empty())
        .collect();
    let verb = if row.is_open {
        open.retain(|id| *id != unit);
        "Hide"
    } else {
        open.push(&unit);
        "Show"
    };
    let href = use_router().with_query(&query.clone().with("open", &open.join(",")));
    let name = row.name.clone();
    Some(view! {
        <span class="sp-noprint">
            " · "
            <a class="govuk-link govuk-link--no-visited-state" href=href aria-expanded=if row.is_open { "true" } else { "false" }>
                {format!("{verb} {}", words::count(row.teams, "team", "teams"))}
                <span class="govuk-visually-hidden">" of "{name}</span>
            </a>
        </span>
    })
}

use std::sync::Arc;

use contract::asye::{EvidenceCellView, EvidenceMatrixView, EvidenceRowView, Strength};
use domain::ids::EnrolmentId;
use domain::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::govuk::{Tag, Tone};
use crate::links;

/// Where the one stop of the tab key in the grid is: row and column.
type Stop = RwSignal<(usize, usize)>;

/// Statements by domains: one stop for the tab key, arrow keys within.
#[component]
pub(super) fn MatrixTable(id: EnrolmentId, matrix: Arc<EvidenceMatrixView>) -> impl IntoView {
    let stop: Stop = RwSignal::new((0, 0));
    let size = (matrix.rows.len(), matrix.columns.len());
    let level = matrix
        .level
        .as_ref()
        .map(|level| format!(" Level: {level}."))
        .unwrap_or_default();
    let note = format!(
        "{} and {}.{level} Each number opens the pieces; move with the arrow keys.",
        matrix.statements_title, matrix.capabilities_title
    );
    let heads = matrix
        .columns
        .iter()
        .map(|column| view! { <th scope="col">{column.standard.title.clone()}</th> })
        .collect_view();
    let names: Arc<Vec<_>> = Arc::new(
        matrix
            .columns
            .iter()
            .map(|column| column.standard.clone())
            .collect(),
    );
    let rows = matrix
        .rows
        .iter()
        .enumerate()
        .map(|(place, row)| {
            let columns = names.clone();
            let cells = row
                .cells
                .iter()
                .zip(columns.iter())
                .enumerate()
                .map(|(column, (cell, domain))| {
                    let name = format!("PQS {}, {}", row.standard.number, domain.title);
                    let href = links::evidence_of(id, row.standard.id, domain.id);
                    view! { <Cell stop at=(place, column) cell=cell.clone() name href /> }
                })
                .collect_view();
            view! { <Row row=row.clone() cells=cells.into_any() /> }
        })
        .collect_view();
    let sums = matrix
        .columns
        .iter()
        .map(|column| view! { <Sum cell=column.total.clone() /> })
        .collect_view();
    let pieces = matrix.pieces;
    view! {
        <div class="sp-scroll" role="region" aria-labelledby="matrix" tabindex="0">
            <table class="sp-table sp-matrix" role="grid" aria-labelledby="matrix" on:keydown=move |event| step(&event, stop, size)>
                <caption id="matrix">
                    "Pieces of evidence by PQS statement and PCF domain " <small>{note}</small>
                </caption>
                <thead>
                    <tr>
                        <th scope="col">"PQS statement"</th>
                        {heads}
                        <th scope="col">"All"</th>
                    </tr>
                </thead>
                <tbody>
                    {rows} <tr>
                        <th scope="row">
                            <b>"All statements"</b>
                        </th>
                        {sums}
                        <td class="sp-sum">{pieces}</td>
                    </tr>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(row: EvidenceRowView, cells: AnyView) -> impl IntoView {
    let is_gap = row.total.count == 0;
    view! {
        <tr class:sp-gaprow=is_gap>
            <th scope="row">{format!("{}. {}", row.standard.number, row.standard.title)}</th>
            {cells}
            <Sum cell=row.total />
        </tr>
    }
}

#[component]
fn Sum(cell: EvidenceCellView) -> impl IntoView {
    view! {
        <td class="sp-sum">
            {cell.count}
            {(cell.count == 0)
                .then(|| {
                    view! {
                        <br />
                        <Tag text="Gap" tone=Tone::Soon />
                    }
                })}
        </td>
    }
}

#[component]
fn Cell(
    stop: Stop,
    at: (usize, usize),
    cell: EvidenceCellView,
    #[prop(into)] name: String,
    #[prop(into)] href: String,
) -> impl IntoView {
    let id = cell_id(at);
    let tab = move || if stop.get() == at { "0" } else { "-1" };
    let step = match cell.strength {
        Strength::None => "sp-ev sp-ev--0",
        Strength::One => "sp-ev sp-ev--1",
        Strength::Some => "sp-ev sp-ev--2",
        Strength::Strong => "sp-ev sp-ev--3",
    };
    let said = match (cell.count, cell.observed) {
        (count, 0) => format!(
            "{name}: {}, none observed",
            words::count(count, "piece", "pieces")
        ),
        (count, seen) => format!(
            "{name}: {}, {seen} observed",
            words::count(count, "piece", "pieces")
        ),
    };
    if cell.count == 0 {
        return view! {
            <td>
                <span class=step id=id tabindex=tab>
                    <span aria-hidden="true">"0"</span>
                    <span class="govuk-visually-hidden">{format!("{name}: no piece")}</span>
                </span>
            </td>
        }
        .into_any();
    }
    view! {
        <td>
            <a class=step class:sp-ev--seen=cell.observed != 0 id=id tabindex=tab href=href aria-label=said>
                {cell.count}
            </a>
        </td>
    }
    .into_any()
}

fn cell_id((row, column): (usize, usize)) -> String {
    format!("ev-{row}-{column}")
}

/// Moves the stop, and the focus with it.
fn step(event: &web_sys::KeyboardEvent, stop: Stop, (rows, columns): (usize, usize)) {
    if rows == 0 || columns == 0 {
        return;
    }
    let (row, column) = stop.get_untracked();
    let next = match event.key().as_str() {
        "ArrowRight" => (row, (column + 1).min(columns - 1)),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowDown" => ((row + 1).min(rows - 1), column),
        "ArrowUp" => (row.saturating_sub(1), column),
        "Home" => (row, 0),
        "End" => (row, columns - 1),
        _ => return,
    };
    event.prevent_default();
    stop.set(next);
    let cell = document().get_element_by_id(&cell_id(next));
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}

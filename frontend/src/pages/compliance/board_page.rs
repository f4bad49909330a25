use std::sync::Arc;

use contract::compliance::{BoardView, Status};
use domain::words;
use leptos::prelude::*;

use super::basis_note::{BasisNotes, basis_sentence};
use super::board_form::BoardForm;
use super::board_query::board_query;
use super::board_table::BoardTable;
use super::definitions::Definitions;
use super::spoken::{denominator_words, headline_label};
use super::trend::{Before, Trend};
use crate::client;
use crate::form::{ErrorSummary, Form};
use crate::frame::{Page, PageTitle, PaperFoot, widen};
use crate::govuk::{CsvButton, EmptyState, PrintButton, Tile, Tiles};
use crate::links;
use crate::loading::{Loaded, load};
use crate::router::{Query, use_router};

/// The board: service and team by requirement, on a day.
#[component]
pub(super) fn BoardPage() -> impl IntoView {
    widen();
    let router = use_router();
    let board = load(move || client::compliance::board(board_query(&router.query())));
    let form = Form::new();
    let before = Before::new();
    let lead = move || {
        board
            .get()
            .map(|board| basis_sentence(&board.basis))
            .unwrap_or_default()
    };
    view! {
        <Page>
            <ErrorSummary form />
            <div class="sp-title">
                <div class="sp-title__text">
                    <PageTitle text="Compliance" />
                    <p class="sp-lead">{lead} "\u{a0}"</p>
                </div>
                <BoardForm form />
            </div>
            <Loaded of=board let:board>
                <Board board before />
            </Loaded>
            <Trend before />
            <Definitions />
            <PaperFoot about=Signal::derive(lead) />
        </Page>
    }
}

#[component]
fn Board(board: Arc<BoardView>, before: Before) -> impl IntoView {
    let router = use_router();
    if board.people == 0 {
        return view! {
            <BasisNotes notes=board.basis.notes.clone() />
            <EmptyState title="Nobody is in post on this day">
                <p>
                    "Choose another date, or "
                    <a class="govuk-link govuk-link--no-visited-state" href=links::NEW_IMPORT>"import a staff list"</a>
                    "."
                </p>
            </EmptyState>
        }
        .into_any();
    }
    let file_name = format!("compliance-{}.csv", board.basis.as_at);
    view! {
        <BasisNotes notes=board.basis.notes.clone() />
        <BoardTiles board=Arc::clone(&board) before />
        <SetTabs board=Arc::clone(&board) />
        <div class="sp-toolbar">
            <Key />
            <div class="sp-actions">
                <a class="govuk-link govuk-link--no-visited-state sp-noprint" href="#definitions">"Definitions"</a>
                <CsvButton
                    file_name=Signal::stored(file_name)
                    fetch=move || client::compliance::board_csv(board_query(&router.query()))
                />
                <PrintButton />
            </div>
        </div>
        <BoardTable board />
    }
    .into_any()
}

#[component]
fn BoardTiles(board: Arc<BoardView>, before: Before) -> impl IntoView {
    move || {
        let total = &board.total;
        let percent = match (total.covered_pct, total.up_to_date_pct, board.headline) {
            (Some(covered), _, contract::compliance::Headline::CoveredPct) => {
                format!("{covered:.2}%")
            }
            (_, Some(up_to_date), contract::compliance::Headline::UpToDatePct) => {
                format!("{up_to_date:.2}%")
            }
            _ => "–".to_owned(),
        };
        let fraction = format!(
            "{} of {} {}",
            words::number(total.numerator),
            words::number(total.denominator),
            denominator_words(board.headline)
        );
        let agency = match super::Basis::here().staff {
            None | Some(contract::compliance::Staff::Everybody) => "agency included",
            Some(contract::compliance::Staff::WithoutAgency) => "without agency",
            Some(contract::compliance::Staff::AgencyOnly) => "agency only",
        };
        let tile = |label: &str, value: String, note: String| Tile {
            label: label.to_owned(),
            value,
            note,
        };
        let due = format!("Due in {} days", board.due_soon_days);
        let tiles = vec![
            tile(headline_label(board.headline), percent, fraction),
            tile(
                Status::Overdue.label(),
                words::number(total.overdue),
                before.words(total.overdue),
            ),
            tile(
                &due,
                words::number(total.due_soon),
                format!(
                    "{} of them already booked",
                    words::number(board.due_soon_booked)
                ),
            ),
            tile(
                Status::NotYetDue.label(),
                words::number(total.not_yet_due),
                format!(
                    "Inside the time allowed, {} exempt",
                    words::number(total.exempt)
                ),
            ),
            tile(
                "People",
                words::number(board.people),
                format!(
                    "In {}, {agency}, {} absent that day",
                    words::count(board.teams, "team", "teams"),
                    words::number(board.absent)
                ),
            ),
        ];
        view! { <Tiles tiles /> }
    }
}

/// The sets of requirements, each the columns of a board.
#[component]
fn SetTabs(board: Arc<BoardView>) -> impl IntoView {
    let router = use_router();
    let tab = |value: &str, label: String, is_here: bool| {
        let value = value.to_owned();
        // The filters of the address, which may be newer than the board that is still shown.
        let href = move || router.with_query(&router.query().with("set", &value));
        view! {
            <li>
                <a href=href aria-current=is_here.then_some("page")>{label}</a>
            </li>
        }
    };
    let tabs = board
        .sets
        .iter()
        .map(|set| {
            let is_here = board.set.as_deref() == Some(set.name.as_str());
            tab(
                &set.name,
                format!("{} ({})", set.name, set.requirements),
                is_here,
            )
        })
        .collect_view();
    let all = tab("all", "Every requirement".to_owned(), board.set.is_none());
    view! {
        <nav class="sp-subnav" aria-label="Requirement sets">
            <ul>{tabs} {all}</ul>
        </nav>
    }
}

#[component]
fn Key() -> impl IntoView {
    const STEPS: [(&str, &str); 5] = [
        ("sp-cell--met", "Met: 95% or more"),
        ("sp-cell--close", "Close: 85 to 94%"),
        ("sp-cell--low", "Low: 75 to 84%"),
        ("sp-cell--vlow", "Poor: under 75%"),
        ("", "Few: under 5 people"),
    ];
    let steps = STEPS
        .into_iter()
        .map(|(class, words)| view! { <li><span class=class></span>{words}</li> })
        .collect_view();
    view! {
        <ul class="sp-key" aria-label="Key">{steps}</ul>
    }
}

/// The address of the people behind a figure, on the same basis as the board at `query`.
pub(super) fn people_href(query: &Query, also: &[(&str, String)]) -> String {
    also.iter()
        .fold(
            super::Basis::of(query).onto(Query::default()),
            |query, (name, value)| query.with(name, value),
        )
        .href(links::COMPLIANCE_PEOPLE)
}

//! `showBoard`

use actix_web::{HttpResponse, get};
use contract::compliance::{
    BoardQuery, BoardRowView, BoardView, FiguresView, RequirementSetView, RowKind,
};
use contract::problem::Problem as ProblemView;
use domain::compliance::{Headline, TARGET_PCT};
use domain::ids::UnitId;
use usecases::compliance::{
    Asked, Board, BoardAsked, Filters, Open, Row, RowOf, SetAsked, board_csv, show_board as show,
};

use super::views;
use crate::answer::{self, AnswerForm};
use crate::extract::{Params, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show the board of a day
///
/// Service → team × requirement, with numerator and denominator of every figure. `Accept: text/csv`
/// gives every team, whatever is open.
#[utoipa::path(
    operation_id = "showBoard",
    tag = "compliance",
    security(("bearer" = []), ("cookie" = [])),
    params(BoardQuery),
    responses(
        (status = 200, description = "The board", content(
            (BoardView = "application/json"),
            (String = "text/csv"),
        )),
        (status = 401, description = "Not signed in", body = ProblemView, content_type = "application/problem+json"),
        (status = 403, description = "Not permitted", body = ProblemView, content_type = "application/problem+json"),
        (status = 404, description = "There is no such unit", body = ProblemView, content_type = "application/problem+json"),
        (status = 422, description = "A parameter does not make sense", body = ProblemView, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = ProblemView, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/compliance/board")]
pub(super) async fn show_board(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<BoardQuery>,
) -> Result<HttpResponse, Problem> {
    let wanted = asked(query, form)?;
    let board = perform(signed_in, move |spires, actor| show(spires, actor, &wanted)).await?;
    Ok(match form {
        AnswerForm::Csv => answer::csv(
            board_csv(&board),
            &format!("compliance-{}", board.basis.as_at),
        ),
        AnswerForm::Json => answer::json(&view(board)),
    })
}

fn asked(query: BoardQuery, form: AnswerForm) -> Result<BoardAsked, Problem> {
    let open = match query.open.as_deref().map(str::trim) {
        _ if form == AnswerForm::Csv => Open::Everything,
        None | Some("") => Open::Nothing,
        Some("all") => Open::Everything,
        Some(ids) => Open::These(
            ids.split(',')
                .map(|id| id.trim().parse::<UnitId>())
                .collect::<Result<_, _>>()
                .map_err(|_| {
                    Problem::invalid_field(
                        "/open",
                        "open is ids of services separated by commas, or all",
                    )
                })?,
        ),
    };
    Ok(BoardAsked {
        asked: Asked {
            as_at: query.as_at,
            known_at: query.known_at,
        },
        filters: Filters {
            unit: query.unit,
            staff: query.staff.unwrap_or_default(),
            without_absent: query.without_absent.unwrap_or_default(),
        },
        set: match query.set {
            None if form == AnswerForm::Csv => SetAsked::All,
            None => SetAsked::First,
            Some(set) if set == "all" => SetAsked::All,
            Some(set) => SetAsked::Named(set),
        },
        open,
    })
}

fn view(board: Board) -> BoardView {
    let headline = board.headline;
    BoardView {
        basis: views::basis(&board.basis),
        headline,
        target_pct: TARGET_PCT,
        due_soon_days: board.basis.settings.due_soon_days,
        total: FiguresView::of(&board.total, headline),
        people: board.people,
        absent: board.absent,
        teams: board.teams,
        due_soon_booked: board.due_soon_booked,
        sets: board
            .sets
            .into_iter()
            .map(|(name, requirements)| RequirementSetView { name, requirements })
            .collect(),
        set: board.set,
        requirements: board.columns.into_iter().map(views::column).collect(),
        rows: board
            .rows
            .into_iter()
            .map(|row| row_view(row, headline))
            .collect(),
    }
}

fn row_view(row: Row, headline: Headline) -> BoardRowView {
    let (kind, unit, is_open) = match row.of {
        RowOf::All => (RowKind::All, None, true),
        RowOf::Service(unit, is_open) => (RowKind::Service, Some(unit), is_open),
        RowOf::Team(unit) => (RowKind::Team, Some(unit), false),
    };
    BoardRowView {
        kind,
        unit,
        name: row.name,
        people: row.people,
        teams: row.teams,
        is_open,
        all: FiguresView::of(&row.all, headline),
        cells: row
            .cells
            .iter()
            .map(|cell| FiguresView::of(cell, headline))
            .collect(),
    }
}

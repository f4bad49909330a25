use contract::compliance::{BoardPeopleQuery, BoardPeopleSort, BoardQuery, Status, TrendQuery};

use super::Basis;
use crate::router::Query;

/// What the address of the board asks for.
pub(super) fn board_query(query: &Query) -> BoardQuery {
    let basis = Basis::of(query);
    BoardQuery {
        as_at: basis.as_at,
        known_at: basis.known_at,
        unit: query.get("unit").and_then(|unit| unit.parse().ok()),
        set: query.get("set").map(str::to_owned),
        open: query.get("open").map(str::to_owned),
        staff: basis.staff,
        without_absent: basis.without_absent,
    }
}

/// The same for its trend.
pub(super) fn trend_query(query: &Query) -> TrendQuery {
    let board = board_query(query);
    TrendQuery {
        as_at: board.as_at,
        known_at: board.known_at,
        unit: board.unit,
        staff: board.staff,
    }
}

/// What the address of the people behind a figure asks for.
pub(super) fn people_query(query: &Query) -> BoardPeopleQuery {
    let board = board_query(query);
    BoardPeopleQuery {
        as_at: board.as_at,
        known_at: board.known_at,
        unit: board.unit,
        requirement: query.get("requirement").and_then(|id| id.parse().ok()),
        set: board.set,
        status: query.get("status").and_then(Status::from_code),
        staff: board.staff,
        without_absent: board.without_absent,
        q: query.get("q").map(str::to_owned),
        sort: query.get("sort").and_then(sort_of),
        limit: None,
        cursor: query.get("cursor").map(str::to_owned),
    }
}

fn sort_of(code: &str) -> Option<BoardPeopleSort> {
    match code {
        "-due_on" => Some(BoardPeopleSort::LatestDue),
        "due_on" => Some(BoardPeopleSort::EarliestDue),
        "name" => Some(BoardPeopleSort::Name),
        "team" => Some(BoardPeopleSort::Team),
        _ => None,
    }
}

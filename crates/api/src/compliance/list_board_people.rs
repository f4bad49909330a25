//! `listBoardPeople`

use actix_web::{HttpResponse, get};
use contract::compliance::{BoardPeopleQuery, BoardPeopleSort, BoardPeopleView, BoardPersonView};
use contract::problem::Problem as ProblemView;
use usecases::PageRequest;
use usecases::compliance::{
    Asked, BoardPeople, Filters, Order, PeopleAsked, board_people_csv, list_board_people as list,
};

use super::views;
use crate::answer::{self, AnswerForm};
use crate::extract::{ListPage, Params, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// List the people behind a figure
///
/// One row a person and requirement, of those people whom the caller may see. `Accept: text/csv` gives
/// the whole list.
#[utoipa::path(
    operation_id = "listBoardPeople",
    tag = "compliance",
    security(("bearer" = []), ("cookie" = [])),
    params(BoardPeopleQuery),
    responses(
        (status = 200, description = "A page of rows", content(
            (BoardPeopleView = "application/json"),
            (String = "text/csv"),
        )),
        (status = 401, description = "Not signed in", body = ProblemView, content_type = "application/problem+json"),
        (status = 403, description = "Not permitted", body = ProblemView, content_type = "application/problem+json"),
        (status = 404, description = "There is no such unit or requirement", body = ProblemView, content_type = "application/problem+json"),
        (status = 422, description = "A parameter does not make sense", body = ProblemView, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = ProblemView, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/compliance/people")]
pub(super) async fn list_board_people(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<BoardPeopleQuery>,
    ListPage(page): ListPage,
) -> Result<HttpResponse, Problem> {
    let page = match form {
        AnswerForm::Json => page,
        AnswerForm::Csv => PageRequest {
            limit: i64::MAX,
            offset: 0,
        },
    };
    let wanted = asked(query);
    let people = perform(signed_in, move |spires, actor| {
        list(spires, actor, &wanted, page)
    })
    .await?;
    Ok(match form {
        AnswerForm::Csv => answer::csv(
            board_people_csv(&people),
            &format!("compliance-people-{}", people.basis.as_at),
        ),
        AnswerForm::Json => answer::json(&view(people)),
    })
}

fn asked(query: BoardPeopleQuery) -> PeopleAsked {
    PeopleAsked {
        asked: Asked {
            as_at: query.as_at,
            known_at: query.known_at,
        },
        filters: Filters {
            unit: query.unit,
            staff: query.staff.unwrap_or_default(),
            without_absent: query.without_absent.unwrap_or_default(),
        },
        requirement: query.requirement,
        set: query.set,
        status: query.status,
        words: query.q,
        order: match query.sort.unwrap_or_default() {
            BoardPeopleSort::LatestDue => Order::LatestDue,
            BoardPeopleSort::EarliestDue => Order::EarliestDue,
            BoardPeopleSort::Name => Order::Name,
            BoardPeopleSort::Team => Order::Team,
        },
    }
}

fn view(people: BoardPeople) -> BoardPeopleView {
    let as_at = people.basis.as_at;
    let (numerator, denominator) = people.fraction;
    BoardPeopleView {
        basis: views::basis(&people.basis),
        unit_name: people.unit_name,
        requirement_name: people.requirement_name,
        numerator,
        denominator,
        people: people.people,
        next_cursor: people.page.next.map(|next| next.to_string()),
        total: people.page.total,
        items: people
            .page
            .items
            .into_iter()
            .map(|row| BoardPersonView {
                cell: views::cell(&row.assessment, as_at),
                person: views::person(row.person),
                requirement: views::column(row.requirement),
                next_booking: row.next_booking.map(views::booking),
            })
            .collect(),
    }
}

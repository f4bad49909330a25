//! `showTeamMatrix`

use actix_web::{HttpResponse, get};
use contract::compliance::{AsAtQuery, MatrixRowView, TeamMatrixView};
use contract::problem::Problem as ProblemView;
use domain::ids::PersonId;
use usecases::compliance::{Asked, TeamMatrix, show_team_matrix as show, team_matrix_csv};

use super::views;
use crate::answer::{self, AnswerForm};
use crate::extract::{Params, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// Show person × requirement for those whom a manager leads
///
/// Of the team, only those whom the caller may see. `Accept: text/csv` gives the same as a table.
#[utoipa::path(
    operation_id = "showTeamMatrix",
    tag = "compliance",
    security(("bearer" = []), ("cookie" = [])),
    params(("person_id" = PersonId, Path, description = "The manager"), AsAtQuery),
    responses(
        (status = 200, description = "The matrix", content(
            (TeamMatrixView = "application/json"),
            (String = "text/csv"),
        )),
        (status = 401, description = "Not signed in", body = ProblemView, content_type = "application/problem+json"),
        (status = 403, description = "Not permitted", body = ProblemView, content_type = "application/problem+json"),
        (status = 404, description = "There is no such person within reach", body = ProblemView, content_type = "application/problem+json"),
        (status = 422, description = "A parameter does not make sense", body = ProblemView, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = ProblemView, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/people/{person_id}/team-matrix")]
pub(super) async fn show_team_matrix(
    signed_in: SignedIn,
    form: AnswerForm,
    Segment(manager): Segment<PersonId>,
    Params(query): Params<AsAtQuery>,
) -> Result<HttpResponse, Problem> {
    let asked = Asked {
        as_at: query.as_at,
        known_at: query.known_at,
    };
    let matrix = perform(signed_in, move |spires, actor| {
        show(spires, actor, manager, asked)
    })
    .await?;
    Ok(match form {
        AnswerForm::Csv => answer::csv(
            team_matrix_csv(&matrix),
            &format!("team-{}", matrix.basis.as_at),
        ),
        AnswerForm::Json => answer::json(&view(matrix)),
    })
}

fn view(matrix: TeamMatrix) -> TeamMatrixView {
    let as_at = matrix.basis.as_at;
    TeamMatrixView {
        basis: views::basis(&matrix.basis),
        manager: views::person(matrix.manager),
        requirements: matrix.columns.into_iter().map(views::column).collect(),
        people: matrix
            .rows
            .into_iter()
            .map(|row| MatrixRowView {
                person: views::person(row.person),
                overdue: row.overdue,
                cells: row
                    .cells
                    .iter()
                    .map(|cell| views::cell(cell, as_at))
                    .collect(),
                next_booking: row.next_booking.map(views::booking),
            })
            .collect(),
    }
}

//! `listPersonRequirements`

use actix_web::{get, web::Json};
use contract::compliance::{AsAtQuery, PersonRequirementView, PersonRequirementsView};
use contract::problem::Problem as ProblemView;
use domain::ids::PersonId;
use usecases::compliance::{Asked, PersonRequirements, list_person_requirements as list};

use super::views;
use crate::extract::{Params, Segment, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// List what one person must hold
///
/// The most urgent first; what is not applicable is left out.
#[utoipa::path(
    operation_id = "listPersonRequirements",
    tag = "compliance",
    security(("bearer" = []), ("cookie" = [])),
    params(("person_id" = PersonId, Path, description = "Whose record"), AsAtQuery),
    responses(
        (status = 200, description = "The person's requirements", body = PersonRequirementsView),
        (status = 401, description = "Not signed in", body = ProblemView, content_type = "application/problem+json"),
        (status = 403, description = "Not permitted", body = ProblemView, content_type = "application/problem+json"),
        (status = 404, description = "There is no such person within reach", body = ProblemView, content_type = "application/problem+json"),
        (status = 422, description = "A parameter does not make sense", body = ProblemView, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = ProblemView, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/people/{person_id}/requirements")]
pub(super) async fn list_person_requirements(
    signed_in: SignedIn,
    Segment(person): Segment<PersonId>,
    Params(query): Params<AsAtQuery>,
) -> Result<Json<PersonRequirementsView>, Problem> {
    let asked = Asked {
        as_at: query.as_at,
        known_at: query.known_at,
    };
    let found = perform(signed_in, move |spires, actor| {
        list(spires, actor, person, asked)
    })
    .await?;
    Ok(Json(view(found)))
}

fn view(found: PersonRequirements) -> PersonRequirementsView {
    let as_at = found.basis.as_at;
    PersonRequirementsView {
        basis: views::basis(&found.basis),
        person: views::person(found.person),
        covered: found.tally.covered(),
        required: found.tally.required(),
        overdue: found.tally.overdue,
        items: found
            .items
            .into_iter()
            .map(|item| PersonRequirementView {
                id: item.id,
                name: item.name,
                set: item.set,
                cell: views::cell(&item.assessment, as_at),
                renew_months: item.renew_months,
                courses: item.courses.into_iter().map(views::course).collect(),
                next_booking: item.next_booking.map(views::booking),
            })
            .collect(),
    }
}

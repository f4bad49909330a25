use actix_web::{HttpResponse, get};
use contract::page::{Page, PageQuery};
use contract::people::{PeopleQuery, PersonSummary};
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::people::{self, PeopleSearch};

use super::views::summary;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// List people.
///
/// By surname, those whom the caller may see: L&D and auditors everyone, a manager their team.
/// `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "people",
    operation_id = "listPeople",
    security(("bearer" = []), ("cookie" = [])),
    params(PeopleQuery, PageQuery),
    responses(
        (status = 200, description = "A page of people", content((Page<PersonSummary> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/people")]
pub(crate) async fn list_people(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<PeopleQuery>,
    ListPage(request): ListPage,
) -> Result<HttpResponse, Problem> {
    let search = PeopleSearch {
        search: query.q,
        unit: query.unit,
        include_leavers: query.include_leavers,
    };
    let find = move |spires: &Spires, actor: &Actor, page| {
        people::list_people(spires, actor, &search, page)
    };
    list(signed_in, form, request, find, summary).await
}

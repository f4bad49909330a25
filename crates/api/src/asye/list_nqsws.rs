use actix_web::{HttpResponse, get};
use contract::asye::{NqswRow, NqswsQuery, NqswsSort};
use contract::page::Page;
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::asye::{self, NqswFilter, NqswOrder};

use super::views::nqsw_row;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// List NQSWs.
///
/// Those whose dates and status the caller may see: a co-ordinator's cohorts, a manager's team, one's own.
/// `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "asye",
    operation_id = "listNqsws",
    security(("bearer" = []), ("cookie" = [])),
    params(NqswsQuery),
    responses(
        (status = 200, description = "A page of NQSWs", content((Page<NqswRow> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/asye/enrolments")]
pub(crate) async fn list_nqsws(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<NqswsQuery>,
    ListPage(request): ListPage,
) -> Result<HttpResponse, Problem> {
    let order = match query.sort.unwrap_or_default() {
        NqswsSort::NextStep => NqswOrder::NextStep,
        NqswsSort::Name => NqswOrder::Name,
        NqswsSort::Start => NqswOrder::Start,
    };
    let filter = NqswFilter {
        q: query.q,
        cohort: query.cohort,
        route: query.route,
        standing: query.standing,
    };
    let today = signed_in.spires.today();
    let find = move |spires: &Spires, actor: &Actor, page| {
        asye::list_nqsws(spires, actor, &filter, order, page)
    };
    // Dates and status: counts belong to the record.
    let view = move |nqsw| nqsw_row(&nqsw, today, false);
    list(signed_in, form, request, find, view).await
}

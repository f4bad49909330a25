use actix_web::{HttpResponse, get};
use contract::asye::{CaseloadQuery, CaseloadView};
use contract::problem::Problem as Wire;
use usecases::asye;

use super::views::caseload_view;
use crate::answer::{self, AnswerForm};
use crate::extract::{Params, SignedIn};
use crate::perform::perform;
use crate::problem::Problem;

/// List one's caseload.
///
/// Those whom the caller assesses, what is to be done first, first; and what there is to do.
/// `Accept: text/csv` gives the NQSWs as a table.
#[utoipa::path(
    tag = "asye",
    operation_id = "listCaseload",
    security(("bearer" = []), ("cookie" = [])),
    params(CaseloadQuery),
    responses(
        (status = 200, description = "The caseload", content((CaseloadView = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/asye/caseload")]
pub(crate) async fn list_caseload(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<CaseloadQuery>,
) -> Result<HttpResponse, Problem> {
    let with_closed = query.with_closed.unwrap_or(false);
    let caseload = perform(signed_in, move |spires, actor| {
        asye::list_caseload(spires, actor, with_closed)
    })
    .await?;
    let view = caseload_view(&caseload);
    Ok(match form {
        AnswerForm::Csv => answer::table(&view.nqsws),
        AnswerForm::Json => answer::json(&view),
    })
}

use actix_web::{HttpResponse, get};
use contract::access::AuditEntry;
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::access;

use super::views::audit_entry;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, SignedIn};
use crate::problem::Problem;

/// See who read my ASYE record.
///
/// The newest first. `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "access",
    operation_id = "listMyReads",
    security(("bearer" = []), ("cookie" = [])),
    params(PageQuery),
    responses(
        (status = 200, description = "A page of reads", content((Page<AuditEntry> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/me/reads")]
pub(crate) async fn list_my_reads(
    signed_in: SignedIn,
    form: AnswerForm,
    ListPage(request): ListPage,
) -> Result<HttpResponse, Problem> {
    let find =
        move |spires: &Spires, actor: &Actor, page| access::list_my_reads(spires, actor, page);
    list(signed_in, form, request, find, audit_entry).await
}

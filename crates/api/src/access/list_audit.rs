use actix_web::{HttpResponse, get};
use contract::access::{AuditEntry, AuditQuery};
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::access::{self, AuditSearch};

use super::views::audit_entry;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// Search the audit log.
///
/// The newest first. `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "access",
    operation_id = "listAudit",
    security(("bearer" = []), ("cookie" = [])),
    params(AuditQuery, PageQuery),
    responses(
        (status = 200, description = "A page of entries", content((Page<AuditEntry> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/audit")]
pub(crate) async fn list_audit(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<AuditQuery>,
    ListPage(request): ListPage,
) -> Result<HttpResponse, Problem> {
    let search = AuditSearch {
        actor: query.actor,
        about: query.about,
        action: query.action,
        from: query.from,
        to: query.to,
        before: (form == AnswerForm::Csv).then(|| signed_in.spires.now()),
    };
    let find = move |spires: &Spires, actor: &Actor, page| {
        access::list_audit(spires, actor, &search, page)
    };
    list(signed_in, form, request, find, audit_entry).await
}

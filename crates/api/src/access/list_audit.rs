use actix_web::get;
use actix_web::web::Json;
use contract::access::{AuditEntry, AuditQuery};
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use usecases::access::{self, AuditSearch};

use super::views::audit_entry;
use crate::extract::{ListPage, Params, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// Search the audit log.
///
/// The newest first.
#[utoipa::path(
    tag = "access",
    operation_id = "listAudit",
    security(("bearer" = []), ("cookie" = [])),
    params(AuditQuery, PageQuery),
    responses(
        (status = 200, description = "A page of entries", body = Page<AuditEntry>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/audit")]
pub(crate) async fn list_audit(
    signed_in: SignedIn,
    Params(query): Params<AuditQuery>,
    ListPage(request): ListPage,
) -> Result<Json<Page<AuditEntry>>, Problem> {
    let search = AuditSearch {
        actor: query.actor,
        about: query.about,
        action: query.action,
        from: query.from,
        to: query.to,
    };
    let found = perform(signed_in, move |spires, actor| {
        access::list_audit(spires, actor, &search, request)
    })
    .await?;
    Ok(Json(page(found, audit_entry)))
}

use actix_web::get;
use actix_web::web::Json;
use contract::access::AuditEntry;
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use usecases::access;

use super::views::audit_entry;
use crate::extract::{ListPage, SignedIn};
use crate::listing::page;
use crate::perform::perform;
use crate::problem::Problem;

/// See who read my ASYE record.
///
/// The newest first.
#[utoipa::path(
    tag = "access",
    operation_id = "listMyReads",
    security(("bearer" = []), ("cookie" = [])),
    params(PageQuery),
    responses(
        (status = 200, description = "A page of reads", body = Page<AuditEntry>),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A parameter or field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/me/reads")]
pub(crate) async fn list_my_reads(
    signed_in: SignedIn,
    ListPage(request): ListPage,
) -> Result<Json<Page<AuditEntry>>, Problem> {
    let found = perform(signed_in, move |spires, actor| {
        access::list_my_reads(spires, actor, request)
    })
    .await?;
    Ok(Json(page(found, audit_entry)))
}

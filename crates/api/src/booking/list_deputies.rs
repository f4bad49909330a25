use actix_web::{HttpResponse, get};
use contract::booking::DeputyView;
use contract::page::{Page, PageQuery};
use contract::problem::Problem as Wire;
use usecases::booking;

use super::request_views::deputy_view;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, SignedIn};
use crate::problem::Problem;

/// List deputies.
///
/// Whom the caller named to answer in their stead, and who named the caller, today and later. `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "booking",
    operation_id = "listDeputies",
    security(("bearer" = []), ("cookie" = [])),
    params(PageQuery),
    responses(
        (status = 200, description = "A page of deputies", content((Page<DeputyView> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/deputies")]
pub(crate) async fn list_deputies(
    signed_in: SignedIn,
    form: AnswerForm,
    ListPage(asked): ListPage,
) -> Result<HttpResponse, Problem> {
    list(signed_in, form, asked, booking::list_deputies, deputy_view).await
}

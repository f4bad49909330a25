use actix_web::{HttpResponse, get};
use contract::booking::{BookingQuery, BookingSummary, BookingWhen};
use contract::page::Page;
use contract::problem::Problem as Wire;
use domain::access::Actor;
use usecases::Spires;
use usecases::booking;

use super::views::booking_summary;
use crate::answer::{AnswerForm, list};
use crate::extract::{ListPage, Params, SignedIn};
use crate::problem::Problem;

/// List the caller's own bookings.
///
/// `Accept: text/csv` gives the whole list as a table.
#[utoipa::path(
    tag = "booking",
    operation_id = "listMyBookings",
    security(("bearer" = []), ("cookie" = [])),
    params(BookingQuery),
    responses(
        (status = 200, description = "A page of bookings", content((Page<BookingSummary> = "application/json"), (String = "text/csv"))),
        (status = 401, description = "Not signed in", body = Wire, content_type = "application/problem+json"),
        (status = 403, description = "No role of the caller holds this", body = Wire, content_type = "application/problem+json"),
        (status = 422, description = "A field cannot be used", body = Wire, content_type = "application/problem+json"),
        (status = 503, description = "The database is away", body = Wire, content_type = "application/problem+json"),
    )
)]
#[get("/api/v1/bookings")]
pub(crate) async fn list_my_bookings(
    signed_in: SignedIn,
    form: AnswerForm,
    Params(query): Params<BookingQuery>,
    ListPage(asked): ListPage,
) -> Result<HttpResponse, Problem> {
    let is_past = query.when.unwrap_or_default() == BookingWhen::Past;
    let find = move |spires: &Spires, actor: &Actor, page| {
        booking::list_my_bookings(spires, actor, is_past, page)
    };
    list(signed_in, form, asked, find, booking_summary).await
}

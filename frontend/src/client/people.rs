//! The staff list.

use contract::booking::{self, BookingQuery, BookingSummary};
use contract::page::PageQuery;
use contract::people::{PeopleQuery, PersonSummary, PersonView, UnitView, paths};
use domain::ids::PersonId;

use super::{Ask, Outcome, PageOf};

pub(crate) async fn people(query: PeopleQuery, page: PageQuery) -> Outcome<PageOf<PersonSummary>> {
    Ask::get(paths::PEOPLE)
        .query(&query)
        .query(&page)
        .read()
        .await
}

pub(crate) async fn people_csv(query: PeopleQuery) -> Outcome<String> {
    Ask::get(paths::PEOPLE).query(&query).csv().await
}

pub(crate) async fn person(id: PersonId) -> Outcome<PersonView> {
    Ask::get(paths::person(id)).read().await
}

/// The org tree.
pub(crate) async fn units() -> Outcome<Vec<UnitView>> {
    Ask::get(paths::UNITS).read().await
}

pub(crate) async fn person_bookings(
    id: PersonId,
    query: BookingQuery,
) -> Outcome<PageOf<BookingSummary>> {
    Ask::get(booking::paths::person_bookings(id))
        .query(&query)
        .read()
        .await
}

//! The staff list.

use contract::booking::{self, BookingQuery, BookingSummary};
use contract::page::PageQuery;
use contract::people::{
    FindPeopleQuery, FoundPerson, PeopleQuery, PersonSummary, PersonView, UnitView, paths,
};
use domain::ids::{PersonId, SessionId};

use super::{Ask, Outcome, PageOf};

/// Among whom somebody is found by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Among {
    /// Everybody in post, for those whose work is to name people.
    Staff,
    /// Those for whom the viewer may book.
    Learners,
    /// Everybody in post, for the register of a session.
    WalkIns(SessionId),
}

/// The first few whose name fits.
pub(crate) async fn find(among: Among, q: String) -> Outcome<PageOf<FoundPerson>> {
    let path = match among {
        Among::Staff => paths::STAFF.to_owned(),
        Among::Learners => booking::paths::LEARNERS.to_owned(),
        Among::WalkIns(session) => booking::paths::register_people(session),
    };
    let page = PageQuery {
        limit: Some(10),
        cursor: None,
    };
    Ask::get(path)
        .query(&FindPeopleQuery { q })
        .query(&page)
        .read()
        .await
}

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

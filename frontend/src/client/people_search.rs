//! Finding one of the people in Spires by part of a name.

use contract::people::{PeopleQuery, PersonSummary, paths};

use super::{Ask, Outcome, PageOf};

pub(crate) async fn find_people(query: PeopleQuery) -> Outcome<PageOf<PersonSummary>> {
    Ask::get(paths::PEOPLE).query(&query).read().await
}

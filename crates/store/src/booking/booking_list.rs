//! Bookings by person and time.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::booking::BookingState;
use domain::ids::PersonId;

use super::BookingRow;
use crate::connection::{DbConnection, MultiBackend};
use crate::error::StoreError;
use crate::people::Scope;
use crate::schema::{bookings, sessions};
use crate::sql_types::{DbInstant, DbUuid};

/// Which bookings to list.
#[derive(Clone, Debug)]
pub struct BookingFilter {
    /// Of these people.
    pub whose: Scope,
    /// False: live bookings of sessions that have not ended, soonest first. True: all others,
    /// latest first. An offer that has lapsed is not live, whether or not that was written down.
    pub is_past: bool,
}

const LIVE: [&str; 4] = [
    BookingState::Requested.code(),
    BookingState::Booked.code(),
    BookingState::Waitlisted.code(),
    BookingState::Offered.code(),
];

/// A page of bookings and the total.
pub fn list_bookings(
    conn: &mut DbConnection,
    filter: &BookingFilter,
    now: DateTime<Utc>,
    limit: i64,
    offset: i64,
) -> Result<(Vec<BookingRow>, i64), StoreError> {
    let people: Option<Vec<DbUuid>> = match &filter.whose {
        Scope::Everyone => None,
        Scope::People(people) => Some(people.iter().copied().map(DbUuid::from).collect()),
    };
    let matching = || {
        let mut query = bookings::table
            .inner_join(sessions::table)
            .into_boxed::<MultiBackend>();
        let is_coming = bookings::state
            .eq_any(LIVE)
            .and(
                bookings::state
                    .ne(BookingState::Offered.code())
                    .or(bookings::answer_by.is_null())
                    .or(bookings::answer_by.gt(Some(DbInstant(now)))),
            )
            .and(sessions::ends_at.gt(DbInstant(now)));
        query = if filter.is_past {
            query.filter(diesel::dsl::not(is_coming))
        } else {
            query.filter(is_coming)
        };
        if let Some(people) = &people {
            query = query.filter(bookings::person_id.eq_any(people.clone()));
        }
        query
    };
    let total = matching().count().get_result(conn)?;
    let page = matching()
        .select(BookingRow::as_select())
        .limit(limit)
        .offset(offset);
    let rows = if filter.is_past {
        page.order((sessions::starts_at.desc(), bookings::id))
            .load(conn)?
    } else {
        page.order((sessions::starts_at, bookings::id)).load(conn)?
    };
    Ok((rows, total))
}

/// The live bookings of one person on sessions that end after `now`, soonest first. Offers that have
/// lapsed and were not written down are among them.
pub fn own_live_bookings(
    conn: &mut DbConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<BookingRow>, StoreError> {
    Ok(bookings::table
        .inner_join(sessions::table)
        .filter(bookings::person_id.eq(DbUuid::from(person)))
        .filter(bookings::state.eq_any(LIVE))
        .filter(sessions::ends_at.gt(DbInstant(now)))
        .order((sessions::starts_at, bookings::id))
        .select(BookingRow::as_select())
        .load(conn)?)
}

/// The person's bookings that hold or are offered a place, on sessions that have not ended. An offer
/// that has lapsed holds none, whether or not that was written down.
pub fn live_places(
    conn: &mut DbConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<BookingRow>, StoreError> {
    Ok(own_live_bookings(conn, person, now)?
        .into_iter()
        .filter(|row| match row.standing() {
            Ok(standing) => {
                standing.state == BookingState::Booked
                    || standing.state == BookingState::Offered && !standing.has_lapsed(now)
            }
            Err(_) => false,
        })
        .collect())
}

//! Requests that wait for an answer, and when somebody was reminded of them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::booking::BookingState;
use domain::catalogue::SessionState;
use domain::ids::{BookingId, PersonId, SessionId};

use super::BookingRow;
use crate::connection::{DbConnection, MultiBackend};
use crate::error::StoreError;
use crate::people::Scope;
use crate::schema::{bookings, request_reminders, sessions};
use crate::sql_types::{DbInstant, DbUuid};

/// A page of the requests of these people that wait for an answer, on sessions that have not begun,
/// the oldest first; and how many there are.
pub fn list_requests(
    conn: &mut DbConnection,
    whose: &Scope,
    now: DateTime<Utc>,
    limit: i64,
    offset: i64,
) -> Result<(Vec<BookingRow>, i64), StoreError> {
    let people: Option<Vec<DbUuid>> = match whose {
        Scope::Everyone => None,
        Scope::People(people) => Some(people.iter().copied().map(DbUuid::from).collect()),
    };
    let waiting = || {
        let mut query = bookings::table
            .inner_join(sessions::table)
            .filter(bookings::state.eq(BookingState::Requested.code()))
            .filter(sessions::starts_at.gt(DbInstant(now)))
            .into_boxed::<MultiBackend>();
        if let Some(people) = &people {
            query = query.filter(bookings::person_id.eq_any(people.clone()));
        }
        query
    };
    let total = waiting().count().get_result(conn)?;
    let rows = waiting()
        .order((bookings::requested_at, bookings::queue_no, bookings::id))
        .select(BookingRow::as_select())
        .limit(limit)
        .offset(offset)
        .load(conn)?;
    Ok((rows, total))
}

/// Everybody who waits for an answer to a request, on a session that has not begun.
pub fn requesters(
    conn: &mut DbConnection,
    now: DateTime<Utc>,
) -> Result<Vec<PersonId>, StoreError> {
    let people: Vec<DbUuid> = bookings::table
        .inner_join(sessions::table)
        .filter(bookings::state.eq(BookingState::Requested.code()))
        .filter(sessions::starts_at.gt(DbInstant(now)))
        .select(bookings::person_id)
        .distinct()
        .load(conn)?;
    Ok(people.into_iter().map(DbUuid::id).collect())
}

/// A request that waits, as reminding needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenRequest {
    /// Which.
    pub booking: BookingId,
    /// Of which session.
    pub session: SessionId,
    /// When it was made.
    pub asked: DateTime<Utc>,
    /// When somebody was last reminded of it.
    pub reminded: Option<DateTime<Utc>>,
}

/// Requests made before an instant that wait for an answer, on sessions that are to take place and
/// have not begun, the oldest first. Two statements.
pub fn open_requests(
    conn: &mut DbConnection,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<OpenRequest>, StoreError> {
    let rows: Vec<(DbUuid, DbUuid, DbInstant)> = bookings::table
        .inner_join(sessions::table)
        .filter(bookings::state.eq(BookingState::Requested.code()))
        .filter(bookings::requested_at.lt(DbInstant(before)))
        .filter(sessions::status.ne(SessionState::Cancelled.code()))
        .filter(sessions::starts_at.gt(DbInstant(now)))
        .order((bookings::requested_at, bookings::queue_no, bookings::id))
        .select((bookings::id, bookings::session_id, bookings::requested_at))
        .load(conn)?;
    let ids: Vec<DbUuid> = rows.iter().map(|(id, _, _)| *id).collect();
    let reminders: Vec<(DbUuid, DbInstant)> = request_reminders::table
        .filter(request_reminders::booking_id.eq_any(ids))
        .order(request_reminders::number)
        .select((request_reminders::booking_id, request_reminders::at))
        .load(conn)?;
    let last: BTreeMap<BookingId, DateTime<Utc>> = reminders
        .into_iter()
        .map(|(booking, at)| (booking.id(), at.0))
        .collect();
    Ok(rows
        .into_iter()
        .map(|(booking, session, asked)| OpenRequest {
            booking: booking.id(),
            session: session.id(),
            asked: asked.0,
            reminded: last.get(&booking.id()).copied(),
        })
        .collect())
}

/// How often somebody was reminded of a request, and when last.
pub fn count_reminders(
    conn: &mut DbConnection,
    booking: BookingId,
) -> Result<(i32, Option<DateTime<Utc>>), StoreError> {
    let last: Option<(i32, DbInstant)> = request_reminders::table
        .filter(request_reminders::booking_id.eq(DbUuid::from(booking)))
        .order(request_reminders::number.desc())
        .select((request_reminders::number, request_reminders::at))
        .first(conn)
        .optional()?;
    Ok(last.map_or((0, None), |(number, at)| (number, Some(at.0))))
}

/// Records that somebody was reminded of a request, for the `number`th time.
pub fn insert_reminder(
    conn: &mut DbConnection,
    booking: BookingId,
    number: i32,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(request_reminders::table)
        .values((
            request_reminders::booking_id.eq(DbUuid::from(booking)),
            request_reminders::number.eq(number),
            request_reminders::at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

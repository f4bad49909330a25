//! What waits for a line manager and for a trainer.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::booking::BookingState;
use domain::catalogue::SessionState;
use domain::ids::PersonId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{bookings, session_trainers, sessions};
use crate::sql_types::{DbInstant, DbUuid};

/// How many requests of these people wait for an answer, on sessions that have not begun.
pub fn count_requests(
    conn: &mut DbConnection,
    people: &BTreeSet<PersonId>,
    now: DateTime<Utc>,
) -> Result<i64, StoreError> {
    let people: Vec<DbUuid> = people.iter().copied().map(DbUuid::from).collect();
    Ok(bookings::table
        .inner_join(sessions::table)
        .filter(bookings::state.eq(BookingState::Requested.code()))
        .filter(bookings::person_id.eq_any(people))
        .filter(sessions::starts_at.gt(DbInstant(now)))
        .count()
        .get_result(conn)?)
}

/// How many sessions that `trainer` gave have ended and have a register that is not closed.
pub fn count_open_registers(
    conn: &mut DbConnection,
    trainer: PersonId,
    now: DateTime<Utc>,
) -> Result<i64, StoreError> {
    Ok(session_trainers::table
        .inner_join(sessions::table)
        .filter(session_trainers::person_id.eq(Some(DbUuid::from(trainer))))
        .filter(sessions::status.ne(SessionState::Cancelled.code()))
        .filter(sessions::register_closed_at.is_null())
        .filter(sessions::ends_at.le(DbInstant(now)))
        .count()
        .get_result(conn)?)
}

//! What happened to bookings: only ever added to.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use diesel::dsl::max;
use diesel::prelude::*;
use domain::booking::{Event, EventKind};
use domain::ids::{BookingId, PersonId, SessionId};

use crate::catalogue::take_log_no;
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::{booking_events, bookings, people};
use crate::sql_types::{DbInstant, DbUuid};

/// Appends an event to the log of a session. Needs the session's lock.
pub fn append_event(
    conn: &mut DbConnection,
    session: SessionId,
    event: &Event,
) -> Result<(), StoreError> {
    let log_no = take_log_no(conn, session)?;
    let last: Option<i32> = booking_events::table
        .filter(booking_events::booking_id.eq(DbUuid::from(event.booking)))
        .select(max(booking_events::number))
        .first(conn)?;
    diesel::insert_into(booking_events::table)
        .values((
            booking_events::booking_id.eq(DbUuid::from(event.booking)),
            booking_events::number.eq(last.unwrap_or(0) + 1),
            booking_events::kind.eq(event.kind.code()),
            booking_events::at.eq(DbInstant(event.at)),
            booking_events::actor_id.eq(DbUuid::some(event.by)),
            booking_events::reason.eq(event.kind.reason().map(Cow::into_owned)),
            booking_events::log_no.eq(log_no),
        ))
        .execute(conn)?;
    Ok(())
}

/// An event with the name of who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// The event.
    pub event: Event,
    /// Who did it; none for the system.
    pub by_name: Option<String>,
}

type Columns = (
    DbUuid,
    String,
    DbInstant,
    Option<DbUuid>,
    Option<String>,
    Option<String>,
    Option<String>,
);

fn read(row: Columns) -> Result<EventRow, StoreError> {
    let (booking, kind, at, by, reason, first, last) = row;
    let kind = EventKind::parse(&kind, reason.as_deref())
        .ok_or_else(|| StoreError::corrupt("event of a booking", &kind))?;
    Ok(EventRow {
        event: Event {
            booking: booking.id(),
            kind,
            at: at.0,
            by: by.map(DbUuid::id::<PersonId>),
        },
        by_name: first
            .zip(last)
            .map(|(first, last)| format!("{first} {last}")),
    })
}

/// The events of one booking, oldest first.
pub fn load_events(
    conn: &mut DbConnection,
    booking: BookingId,
) -> Result<Vec<EventRow>, StoreError> {
    let rows: Vec<Columns> = booking_events::table
        .left_join(people::table.on(booking_events::actor_id.eq(people::id.nullable())))
        .filter(booking_events::booking_id.eq(DbUuid::from(booking)))
        .order(booking_events::number)
        .select((
            booking_events::booking_id,
            booking_events::kind,
            booking_events::at,
            booking_events::actor_id,
            booking_events::reason,
            people::first_name.nullable(),
            people::last_name.nullable(),
        ))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The events of all bookings of a session, in the order of commit.
pub fn load_session_log(
    conn: &mut DbConnection,
    session: SessionId,
) -> Result<Vec<Event>, StoreError> {
    type Line = (DbUuid, String, DbInstant, Option<DbUuid>, Option<String>);
    let rows: Vec<Line> = booking_events::table
        .inner_join(bookings::table)
        .filter(bookings::session_id.eq(DbUuid::from(session)))
        .order(booking_events::log_no)
        .select((
            booking_events::booking_id,
            booking_events::kind,
            booking_events::at,
            booking_events::actor_id,
            booking_events::reason,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(booking, kind, at, by, reason)| {
            read((booking, kind, at, by, reason, None, None)).map(|row| row.event)
        })
        .collect()
}

/// The instant before which no event of the session can be: its latest. Keeps the times of a
/// session's log rising whatever the clocks of several servers say.
pub(crate) fn latest_event(
    conn: &mut DbConnection,
    session: SessionId,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let latest: Option<DbInstant> = booking_events::table
        .inner_join(bookings::table)
        .filter(bookings::session_id.eq(DbUuid::from(session)))
        .order(booking_events::log_no.desc())
        .select(booking_events::at)
        .first(conn)
        .optional()?;
    Ok(latest.map(|at| at.0))
}

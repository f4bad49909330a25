//! The days of sessions.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Timelike};
use diesel::prelude::*;
use domain::catalogue::{Part, PartForm};
use domain::ids::{PartId, SessionId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::session_parts;
use crate::sql_types::{DbInstant, DbUuid};

#[derive(Queryable, Selectable)]
#[diesel(table_name = session_parts)]
struct PartRow {
    id: DbUuid,
    session_id: DbUuid,
    number: i32,
    on_date: NaiveDate,
    starts_minute: i32,
    ends_minute: i32,
}

impl PartRow {
    fn part(&self) -> Result<Part, StoreError> {
        Ok(Part {
            id: self.id.id(),
            number: self.number,
            on: self.on_date,
            from: time(self.starts_minute)?,
            to: time(self.ends_minute)?,
        })
    }
}

fn time(minute: i32) -> Result<NaiveTime, StoreError> {
    u32::try_from(minute)
        .ok()
        .and_then(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0))
        .ok_or_else(|| StoreError::corrupt("minute of a day", minute))
}

fn minute(at: NaiveTime) -> i32 {
    i32::try_from(at.num_seconds_from_midnight() / 60).unwrap_or_default()
}

/// The parts of these sessions, each in the order of time. One statement.
pub fn load_parts(
    conn: &mut DbConnection,
    sessions: &[SessionId],
) -> Result<BTreeMap<SessionId, Vec<Part>>, StoreError> {
    let rows: Vec<PartRow> = session_parts::table
        .filter(
            session_parts::session_id.eq_any(
                sessions
                    .iter()
                    .copied()
                    .map(DbUuid::from)
                    .collect::<Vec<_>>(),
            ),
        )
        .order((session_parts::session_id, session_parts::number))
        .select(PartRow::as_select())
        .load(conn)?;
    let mut parts: BTreeMap<SessionId, Vec<Part>> = BTreeMap::new();
    for row in rows {
        parts
            .entry(row.session_id.id())
            .or_default()
            .push(row.part()?);
    }
    Ok(parts)
}

/// The parts of one session in the order of time.
pub fn find_parts(conn: &mut DbConnection, session: SessionId) -> Result<Vec<Part>, StoreError> {
    Ok(load_parts(conn, &[session])?
        .remove(&session)
        .unwrap_or_default())
}

/// Writes the parts of a new session, numbered from 1.
pub fn insert_parts(
    conn: &mut DbConnection,
    session: SessionId,
    parts: &[(PartId, PartForm)],
) -> Result<(), StoreError> {
    for (number, (id, part)) in (1..).zip(parts) {
        diesel::insert_into(session_parts::table)
            .values((
                session_parts::id.eq(DbUuid::from(*id)),
                session_parts::session_id.eq(DbUuid::from(session)),
                session_parts::number.eq(number),
                session_parts::on_date.eq(part.on),
                session_parts::starts_minute.eq(minute(part.from)),
                session_parts::ends_minute.eq(minute(part.to)),
                session_parts::starts_at.eq(DbInstant(part.starts_at())),
                session_parts::ends_at.eq(DbInstant(part.ends_at())),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Moves the parts of a session to new days: the first part stays the first, so that marks keep
/// their part; what is too many is taken away, what is new gets the ids of `fresh`.
///
/// # Errors
/// [`StoreError::Query`] when a part that is taken away has been marked.
pub fn replace_parts(
    conn: &mut DbConnection,
    session: SessionId,
    parts: &[PartForm],
    mut fresh: impl FnMut() -> PartId,
) -> Result<(), StoreError> {
    let before = find_parts(conn, session)?;
    for (old, new) in before.iter().zip(parts) {
        diesel::update(session_parts::table.filter(session_parts::id.eq(DbUuid::from(old.id))))
            .set((
                session_parts::on_date.eq(new.on),
                session_parts::starts_minute.eq(minute(new.from)),
                session_parts::ends_minute.eq(minute(new.to)),
                session_parts::starts_at.eq(DbInstant(new.starts_at())),
                session_parts::ends_at.eq(DbInstant(new.ends_at())),
            ))
            .execute(conn)?;
    }
    for gone in before.iter().skip(parts.len()) {
        diesel::delete(session_parts::table.filter(session_parts::id.eq(DbUuid::from(gone.id))))
            .execute(conn)?;
    }
    for (number, part) in (1..).zip(parts).skip(before.len()) {
        diesel::insert_into(session_parts::table)
            .values((
                session_parts::id.eq(DbUuid::from(fresh())),
                session_parts::session_id.eq(DbUuid::from(session)),
                session_parts::number.eq(number),
                session_parts::on_date.eq(part.on),
                session_parts::starts_minute.eq(minute(part.from)),
                session_parts::ends_minute.eq(minute(part.to)),
                session_parts::starts_at.eq(DbInstant(part.starts_at())),
                session_parts::ends_at.eq(DbInstant(part.ends_at())),
            ))
            .execute(conn)?;
    }
    Ok(())
}

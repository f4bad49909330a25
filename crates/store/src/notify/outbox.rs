//! Messages that are owed, written in the transaction of what they tell of.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::{MessageId, PersonId};
use uuid::Uuid;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::on_backend;
use crate::schema::outbox;
use crate::sql_types::{DbInstant, DbUuid};

/// A message about to be owed.
#[derive(Clone, Debug)]
pub struct NewMessage<'a> {
    /// Its id, which becomes the mail's Message-ID.
    pub id: MessageId,
    /// Which template it is written with.
    pub kind: &'a str,
    /// To whom; none for addresses of no person.
    pub person: Option<PersonId>,
    /// Where to.
    pub address: &'a str,
    /// What the template needs, as JSON.
    pub context: String,
    /// An iTIP calendar part, where the message has one.
    pub calendar: Option<String>,
    /// The thing that it is about: its kind and id.
    pub about: Option<(&'a str, Uuid)>,
    /// Now.
    pub at: DateTime<Utc>,
}

/// A message as the outbox holds it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct OutboxRow {
    /// Its id.
    #[diesel(deserialize_as = DbUuid)]
    pub id: MessageId,
    /// Which template.
    pub kind: String,
    /// Where to.
    pub address: String,
    /// What the template needs, as JSON.
    pub context: String,
    /// An iTIP calendar part.
    pub calendar: Option<String>,
    /// How often sending was tried.
    pub attempts: i32,
}

/// Owes a message.
pub fn insert_message(conn: &mut DbConnection, message: &NewMessage<'_>) -> Result<(), StoreError> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(DbUuid::from(message.id)),
            outbox::kind.eq(message.kind),
            outbox::person_id.eq(DbUuid::some(message.person)),
            outbox::address.eq(message.address),
            outbox::context.eq(&message.context),
            outbox::calendar.eq(message.calendar.as_deref()),
            outbox::about_kind.eq(message.about.map(|(kind, _)| kind)),
            outbox::about_id.eq(DbUuid::some(message.about.map(|(_, id)| id))),
            outbox::state.eq("queued"),
            outbox::attempts.eq(0),
            outbox::next_attempt_at.eq(DbInstant(message.at)),
            outbox::created_at.eq(DbInstant(message.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes the next message that is due, and sets its next attempt to `retry_at` before it is tried:
/// a process that dies while sending leaves it to be tried again then, and two workers never hold
/// the same one.
pub fn claim_due(
    conn: &mut DbConnection,
    now: DateTime<Utc>,
    retry_at: impl FnOnce(i32) -> DateTime<Utc>,
) -> Result<Option<OutboxRow>, StoreError> {
    let due = outbox::table
        .filter(outbox::state.eq("queued"))
        .filter(outbox::next_attempt_at.le(DbInstant(now)))
        .order((outbox::next_attempt_at, outbox::id))
        .select(outbox::id);
    let id: Option<DbUuid> = on_backend!(conn,
        postgres: |pg| due.for_update().skip_locked().first(pg).optional()?,
        sqlite: |sqlite| due.first(sqlite).optional()?
    );
    let Some(id) = id else { return Ok(None) };
    let message: OutboxRow = outbox::table
        .filter(outbox::id.eq(id))
        .select(OutboxRow::as_select())
        .first(conn)?;
    diesel::update(outbox::table.filter(outbox::id.eq(DbUuid::from(message.id))))
        .set((
            outbox::attempts.eq(message.attempts + 1),
            outbox::next_attempt_at.eq(DbInstant(retry_at(message.attempts + 1))),
        ))
        .execute(conn)?;
    Ok(Some(OutboxRow {
        attempts: message.attempts + 1,
        ..message
    }))
}

/// Records that the mail server took the message. Its content is kept, so that it can be shown.
pub fn mark_sent(
    conn: &mut DbConnection,
    id: MessageId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(outbox::table.filter(outbox::id.eq(DbUuid::from(id))))
        .set((
            outbox::state.eq("sent"),
            outbox::sent_at.eq(Some(DbInstant(at))),
            outbox::last_error.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records why the message did not go; it stays queued.
pub fn mark_failed(conn: &mut DbConnection, id: MessageId, error: &str) -> Result<(), StoreError> {
    diesel::update(outbox::table.filter(outbox::id.eq(DbUuid::from(id))))
        .set(outbox::last_error.eq(Some(error)))
        .execute(conn)?;
    Ok(())
}

/// Gives the message up until somebody sends it again by hand.
pub fn mark_parked(conn: &mut DbConnection, id: MessageId, error: &str) -> Result<(), StoreError> {
    diesel::update(outbox::table.filter(outbox::id.eq(DbUuid::from(id))))
        .set((
            outbox::state.eq("parked"),
            outbox::last_error.eq(Some(error)),
        ))
        .execute(conn)?;
    Ok(())
}

/// When the oldest waiting message was owed.
pub fn oldest_waiting(conn: &mut DbConnection) -> Result<Option<DateTime<Utc>>, StoreError> {
    let oldest: Option<DbInstant> = outbox::table
        .filter(outbox::state.eq("queued"))
        .order(outbox::created_at)
        .select(outbox::created_at)
        .first(conn)
        .optional()?;
    Ok(oldest.map(|at| at.0))
}

/// How many messages are in each state.
pub fn count_by_state(conn: &mut DbConnection) -> Result<Vec<(String, i64)>, StoreError> {
    Ok(outbox::table
        .group_by(outbox::state)
        .select((outbox::state, diesel::dsl::count_star()))
        .load(conn)?)
}

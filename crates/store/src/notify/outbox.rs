//! Messages that are owed, written in the transaction of what they tell of.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::{MessageId, PersonId};
use uuid::Uuid;

use crate::connection::DbConnection;
use crate::error::StoreError;
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

/// A message with its content.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct KeptMessage {
    /// Which template.
    pub kind: String,
    /// To whom.
    pub person_id: Option<DbUuid>,
    /// Where to.
    pub address: String,
    /// What the template needs, as JSON.
    pub context: String,
    /// An iTIP calendar part.
    pub calendar: Option<String>,
    /// The kind of thing that it is about.
    pub about_kind: Option<String>,
    /// Which one.
    pub about_id: Option<DbUuid>,
    /// What became of it.
    pub state: String,
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

/// The message with this id, held until the transaction ends.
pub fn lock_message(conn: &mut DbConnection, id: MessageId) -> Result<KeptMessage, StoreError> {
    if let DbConnection::Pg(pg) = conn {
        outbox::table
            .filter(outbox::id.eq(DbUuid::from(id)))
            .select(outbox::id)
            .for_update()
            .first::<DbUuid>(pg)
            .optional()?;
    }
    Ok(outbox::table
        .filter(outbox::id.eq(DbUuid::from(id)))
        .select(KeptMessage::as_select())
        .first(conn)?)
}

/// Takes up a message that was given up: it is due at `at`, with all its attempts before it, as if it
/// had not been tried.
pub fn requeue(
    conn: &mut DbConnection,
    id: MessageId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        outbox::table
            .filter(outbox::id.eq(DbUuid::from(id)))
            .filter(outbox::state.eq("parked")),
    )
    .set((
        outbox::state.eq("queued"),
        outbox::attempts.eq(0),
        outbox::next_attempt_at.eq(DbInstant(at)),
        outbox::last_error.eq(None::<String>),
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

/// Takes messages of a kind about a thing back, those that were not sent: what they ask for has been
/// done. One that is just being sent goes.
pub fn withdraw_unsent(
    conn: &mut DbConnection,
    kinds: &[&str],
    about: (&str, Uuid),
) -> Result<(), StoreError> {
    diesel::delete(
        outbox::table
            .filter(outbox::kind.eq_any(kinds))
            .filter(outbox::about_kind.eq(Some(about.0)))
            .filter(outbox::about_id.eq(Some(DbUuid(about.1))))
            .filter(outbox::state.ne("sent")),
    )
    .execute(conn)?;
    Ok(())
}

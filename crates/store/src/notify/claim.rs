//! Taking messages for sending, and recording what became of them.

use chrono::{DateTime, Utc};
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use domain::ids::MessageId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::on_backend;
use crate::schema::outbox;
use crate::sql_types::{DbInstant, DbUuid};

/// A message taken for sending.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct Claimed {
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
    /// How many attempts count before this one.
    pub attempts: i32,
    /// Until when nobody else takes it. Also by what the claim is known when its outcome is recorded.
    #[diesel(column_name = next_attempt_at, deserialize_as = DbInstant)]
    pub until: DateTime<Utc>,
}

/// Takes the next message that is due, so that nobody else takes it before `until`: two workers
/// never hold the same one, and one whose worker died is due again then.
///
/// A message waits for earlier ones to the same address about the same thing: nobody is told that a
/// booking was cancelled before they are told that there was one.
pub fn claim_due(
    conn: &mut DbConnection,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<Claimed>, StoreError> {
    let earlier = diesel::alias!(outbox as earlier);
    let is_waited_for = exists(
        earlier
            .filter(earlier.field(outbox::state).eq("queued"))
            .filter(earlier.field(outbox::about_kind).eq(outbox::about_kind))
            .filter(earlier.field(outbox::about_id).eq(outbox::about_id))
            .filter(earlier.field(outbox::address).eq(outbox::address))
            .filter(earlier.field(outbox::id).lt(outbox::id)),
    );
    let due = outbox::table
        .filter(outbox::state.eq("queued"))
        .filter(outbox::next_attempt_at.le(DbInstant(now)))
        .filter(not(is_waited_for))
        .order((outbox::next_attempt_at, outbox::id))
        .select(outbox::id);
    let id: Option<DbUuid> = on_backend!(conn,
        postgres: |pg| due.for_update().skip_locked().first(pg).optional()?,
        sqlite: |sqlite| due.first(sqlite).optional()?
    );
    let Some(id) = id else { return Ok(None) };
    diesel::update(outbox::table.filter(outbox::id.eq(id)))
        .set(outbox::next_attempt_at.eq(DbInstant(until)))
        .execute(conn)?;
    Ok(Some(
        outbox::table
            .filter(outbox::id.eq(id))
            .select(Claimed::as_select())
            .first(conn)?,
    ))
}

/// Records that the mail server took the message. Its content is kept, so that it can be sent again,
/// unless `erase` says that nobody may read it any more.
pub fn mark_sent(
    conn: &mut DbConnection,
    id: MessageId,
    at: DateTime<Utc>,
    erase: bool,
) -> Result<(), StoreError> {
    let unsent = || {
        outbox::table
            .filter(outbox::id.eq(DbUuid::from(id)))
            .filter(outbox::state.ne("sent"))
    };
    if erase {
        diesel::update(unsent())
            .set(outbox::context.eq("{}"))
            .execute(conn)?;
    }
    diesel::update(unsent())
        .set((
            outbox::state.eq("sent"),
            outbox::sent_at.eq(Some(DbInstant(at))),
            outbox::last_error.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Records that the message did not go and is due again at `at`, with so many attempts that count.
/// Does nothing when somebody else took it meanwhile.
pub fn put_off(
    conn: &mut DbConnection,
    claimed: &Claimed,
    at: DateTime<Utc>,
    attempts: i32,
    why: &str,
) -> Result<(), StoreError> {
    diesel::update(
        outbox::table
            .filter(outbox::id.eq(DbUuid::from(claimed.id)))
            .filter(outbox::state.eq("queued"))
            .filter(outbox::next_attempt_at.eq(DbInstant(claimed.until))),
    )
    .set((
        outbox::attempts.eq(attempts),
        outbox::next_attempt_at.eq(DbInstant(at)),
        outbox::last_error.eq(Some(why)),
    ))
    .execute(conn)?;
    Ok(())
}

/// Gives the message up until somebody sends it again by hand. Does nothing when somebody else took
/// it meanwhile.
pub fn park(
    conn: &mut DbConnection,
    claimed: &Claimed,
    attempts: i32,
    why: &str,
) -> Result<(), StoreError> {
    diesel::update(
        outbox::table
            .filter(outbox::id.eq(DbUuid::from(claimed.id)))
            .filter(outbox::state.eq("queued"))
            .filter(outbox::next_attempt_at.eq(DbInstant(claimed.until))),
    )
    .set((
        outbox::state.eq("parked"),
        outbox::attempts.eq(attempts),
        outbox::last_error.eq(Some(why)),
    ))
    .execute(conn)?;
    Ok(())
}

//! Messages as administrators see them: never their content, which may let the bearer in.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::MessageId;
use domain::notify::{MessageKind, MessageStanding, MessageState};

use crate::connection::{DbConnection, MultiBackend};
use crate::error::StoreError;
use crate::schema::{outbox, people};
use crate::sql_types::{DbInstant, DbUuid};

/// A message without its content.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct MessageRow {
    /// Its id.
    #[diesel(deserialize_as = DbUuid)]
    pub id: MessageId,
    /// Which message.
    pub kind: String,
    /// Where to.
    pub address: String,
    /// What became of it.
    pub state: String,
    /// How many attempts counted.
    pub attempts: i32,
    /// When it is tried next, while it waits.
    #[diesel(deserialize_as = DbInstant)]
    pub next_attempt_at: DateTime<Utc>,
    /// What the mail server said last.
    pub last_error: Option<String>,
    /// When it was owed.
    #[diesel(deserialize_as = DbInstant)]
    pub created_at: DateTime<Utc>,
    /// When the mail server took it.
    pub sent_at: Option<DbInstant>,
}

/// Which messages to show. What is none does not narrow.
#[derive(Clone, Copy, Debug, Default)]
pub struct MessageFilter {
    /// Standing so.
    pub standing: Option<MessageStanding>,
    /// Of this kind.
    pub kind: Option<MessageKind>,
}

/// A message and the first and last name of whom it is to.
pub type AddressedRow = (MessageRow, Option<(String, String)>);

fn matching(filter: MessageFilter) -> outbox::BoxedQuery<'static, MultiBackend> {
    let query = outbox::table.into_boxed();
    let in_state = |state: MessageState| outbox::state.eq(state.code());
    let query = match filter.standing {
        None => query,
        Some(MessageStanding::Queued) => query
            .filter(in_state(MessageState::Queued))
            .filter(outbox::last_error.is_null()),
        Some(MessageStanding::Failed) => query
            .filter(in_state(MessageState::Queued))
            .filter(outbox::last_error.is_not_null()),
        Some(MessageStanding::Sent) => query.filter(in_state(MessageState::Sent)),
        Some(MessageStanding::Parked) => query.filter(in_state(MessageState::Parked)),
    };
    match filter.kind {
        None => query,
        Some(kind) => query.filter(outbox::kind.eq(kind.code())),
    }
}

/// How many messages there are.
pub fn count_messages(conn: &mut DbConnection, filter: &MessageFilter) -> Result<i64, StoreError> {
    Ok(matching(*filter).count().get_result(conn)?)
}

/// Messages by when they were owed, the newest first: the page and the total.
pub fn list_messages(
    conn: &mut DbConnection,
    filter: &MessageFilter,
    limit: i64,
    offset: i64,
) -> Result<(Vec<AddressedRow>, i64), StoreError> {
    let total = count_messages(conn, filter)?;
    let ids: Vec<DbUuid> = matching(*filter)
        .order((outbox::created_at.desc(), outbox::id.desc()))
        .limit(limit)
        .offset(offset)
        .select(outbox::id)
        .load(conn)?;
    let rows = outbox::table
        .left_join(people::table)
        .filter(outbox::id.eq_any(ids))
        .order((outbox::created_at.desc(), outbox::id.desc()))
        .select((
            MessageRow::as_select(),
            (people::first_name, people::last_name).nullable(),
        ))
        .load(conn)?;
    Ok((rows, total))
}

/// The message with this id.
pub fn find_message(conn: &mut DbConnection, id: MessageId) -> Result<AddressedRow, StoreError> {
    Ok(outbox::table
        .left_join(people::table)
        .filter(outbox::id.eq(DbUuid::from(id)))
        .select((
            MessageRow::as_select(),
            (people::first_name, people::last_name).nullable(),
        ))
        .first(conn)?)
}

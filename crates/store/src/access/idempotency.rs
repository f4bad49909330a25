//! What requests made, kept for those that are sent again.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::PersonId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::idempotency_keys;
use crate::sql_types::{DbInstant, DbUuid};

/// What a request with this key was, and what it made.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = idempotency_keys)]
pub struct KeptAnswer {
    /// The operation that was asked for.
    pub operation: String,
    /// A hash of what it was asked with.
    pub request_hash: String,
    /// The HTTP status of the first answer.
    pub status: i32,
    /// The id of what was made, to be read anew for each answer; or an answer about many things.
    pub answer: String,
}

/// What this person's key made, if it was used.
pub fn find_answer(
    conn: &mut DbConnection,
    person: PersonId,
    key: &str,
) -> Result<Option<KeptAnswer>, StoreError> {
    Ok(idempotency_keys::table
        .filter(idempotency_keys::person_id.eq(DbUuid::from(person)))
        .filter(idempotency_keys::key.eq(key))
        .select(KeptAnswer::as_select())
        .first(conn)
        .optional()?)
}

/// Keeps what a request made, in the transaction that makes it.
///
/// # Errors
/// [`StoreError::Duplicate`] when a racing request with the same key was first.
pub fn keep_answer(
    conn: &mut DbConnection,
    person: PersonId,
    key: &str,
    kept: &KeptAnswer,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(idempotency_keys::table)
        .values((
            idempotency_keys::person_id.eq(DbUuid::from(person)),
            idempotency_keys::key.eq(key),
            idempotency_keys::operation.eq(&kept.operation),
            idempotency_keys::request_hash.eq(&kept.request_hash),
            idempotency_keys::status.eq(kept.status),
            idempotency_keys::answer.eq(&kept.answer),
            idempotency_keys::recorded_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Forgets what requests before an instant made.
pub fn forget_answers(conn: &mut DbConnection, before: DateTime<Utc>) -> Result<(), StoreError> {
    let old = idempotency_keys::table.filter(idempotency_keys::recorded_at.lt(DbInstant(before)));
    diesel::delete(old).execute(conn)?;
    Ok(())
}

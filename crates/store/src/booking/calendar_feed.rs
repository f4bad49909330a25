//! Secret links of calendar feeds; only their hashes are kept.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::PersonId;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::calendar_feeds;
use crate::sql_types::{DbInstant, DbUuid};

/// Somebody's feed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = calendar_feeds)]
pub struct CalendarFeedRow {
    /// When the link was made.
    #[diesel(deserialize_as = DbInstant)]
    pub made_at: DateTime<Utc>,
}

/// The person's feed, where there is one.
pub fn find_feed(
    conn: &mut DbConnection,
    person: PersonId,
) -> Result<Option<CalendarFeedRow>, StoreError> {
    Ok(calendar_feeds::table
        .filter(calendar_feeds::person_id.eq(DbUuid::from(person)))
        .select(CalendarFeedRow::as_select())
        .first(conn)
        .optional()?)
}

/// Whose feed the token with this hash opens.
pub fn find_feed_owner(
    conn: &mut DbConnection,
    token_hash: &str,
) -> Result<Option<PersonId>, StoreError> {
    let owner: Option<DbUuid> = calendar_feeds::table
        .filter(calendar_feeds::token_hash.eq(token_hash))
        .select(calendar_feeds::person_id)
        .first(conn)
        .optional()?;
    Ok(owner.map(DbUuid::id))
}

/// Gives the person a feed, in place of the one before.
pub fn replace_feed(
    conn: &mut DbConnection,
    person: PersonId,
    token_hash: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    delete_feed(conn, person)?;
    diesel::insert_into(calendar_feeds::table)
        .values((
            calendar_feeds::person_id.eq(DbUuid::from(person)),
            calendar_feeds::token_hash.eq(token_hash),
            calendar_feeds::made_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Ends the person's feed.
pub fn delete_feed(conn: &mut DbConnection, person: PersonId) -> Result<(), StoreError> {
    diesel::delete(
        calendar_feeds::table.filter(calendar_feeds::person_id.eq(DbUuid::from(person))),
    )
    .execute(conn)?;
    Ok(())
}

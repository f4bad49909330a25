//! Signed-in browsers and clients.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::{AccountId, SignInId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::sign_ins;
use crate::sql_types::{DbInstant, DbUuid};

/// A sign-in as the database holds it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sign_ins)]
pub struct SignInRow {
    /// Its id, named in the tokens.
    #[diesel(deserialize_as = DbUuid)]
    pub id: SignInId,
    /// Who signed in.
    #[diesel(deserialize_as = DbUuid)]
    pub account_id: AccountId,
    /// When.
    #[diesel(deserialize_as = DbInstant)]
    pub opened_at: DateTime<Utc>,
    /// How often the refresh token was exchanged; the token names the generation that it belongs to.
    pub generation: i32,
    /// When the last exchange was.
    #[diesel(deserialize_as = DbInstant)]
    pub rotated_at: DateTime<Utc>,
    /// When it ended, if it has.
    pub ended_at: Option<DbInstant>,
}

/// Opens a sign-in at generation 0.
pub fn insert_sign_in(
    conn: &mut DbConnection,
    id: SignInId,
    account: AccountId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(sign_ins::table)
        .values((
            sign_ins::id.eq(DbUuid::from(id)),
            sign_ins::account_id.eq(DbUuid::from(account)),
            sign_ins::opened_at.eq(DbInstant(at)),
            sign_ins::generation.eq(0),
            sign_ins::rotated_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The sign-in with this id, if there is one, ended or not.
pub fn find_sign_in(
    conn: &mut DbConnection,
    id: SignInId,
) -> Result<Option<SignInRow>, StoreError> {
    Ok(sign_ins::table
        .filter(sign_ins::id.eq(DbUuid::from(id)))
        .select(SignInRow::as_select())
        .first(conn)
        .optional()?)
}

/// As [`find_sign_in`], and holds it until the transaction ends.
pub fn lock_sign_in(
    conn: &mut DbConnection,
    id: SignInId,
) -> Result<Option<SignInRow>, StoreError> {
    if let DbConnection::Pg(pg) = conn {
        sign_ins::table
            .filter(sign_ins::id.eq(DbUuid::from(id)))
            .select(sign_ins::id)
            .for_update()
            .first::<DbUuid>(pg)
            .optional()?;
    }
    find_sign_in(conn, id)
}

/// Records an exchange of the refresh token.
pub fn rotate(
    conn: &mut DbConnection,
    id: SignInId,
    generation: i32,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(sign_ins::table.filter(sign_ins::id.eq(DbUuid::from(id))))
        .set((
            sign_ins::generation.eq(generation),
            sign_ins::rotated_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Ends a sign-in; one that has ended stays as it was.
pub fn end_sign_in(
    conn: &mut DbConnection,
    id: SignInId,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        sign_ins::table
            .filter(sign_ins::id.eq(DbUuid::from(id)))
            .filter(sign_ins::ended_at.is_null()),
    )
    .set((
        sign_ins::ended_at.eq(Some(DbInstant(at))),
        sign_ins::end_reason.eq(reason),
    ))
    .execute(conn)?;
    Ok(())
}

/// Ends every sign-in of an account (a new password does).
pub fn end_sign_ins_of(
    conn: &mut DbConnection,
    account: AccountId,
    reason: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(
        sign_ins::table
            .filter(sign_ins::account_id.eq(DbUuid::from(account)))
            .filter(sign_ins::ended_at.is_null()),
    )
    .set((
        sign_ins::ended_at.eq(Some(DbInstant(at))),
        sign_ins::end_reason.eq(reason),
    ))
    .execute(conn)?;
    Ok(())
}

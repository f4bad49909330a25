//! Mailed links: single use, stored as hashes.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::AccountId;
use uuid::Uuid;

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::account_links;
use crate::sql_types::{DbInstant, DbUuid};

/// What a mailed link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// Take up an invitation: set the first password.
    Invitation,
    /// Set a forgotten password anew.
    Reset,
}

impl LinkPurpose {
    fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }
}

/// A link about to be mailed.
#[derive(Clone, Debug)]
pub struct NewLink<'a> {
    /// Its id.
    pub id: Uuid,
    /// Whose account it opens.
    pub account: AccountId,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// SHA-256 of the token, hexadecimal; the token itself is only in the mail.
    pub token_hash: &'a str,
    /// Now.
    pub created_at: DateTime<Utc>,
    /// From then on it is refused.
    pub expires_at: DateTime<Utc>,
}

/// Keeps a link, and ends earlier unused ones of the same account.
pub fn insert_link(conn: &mut DbConnection, link: &NewLink<'_>) -> Result<(), StoreError> {
    diesel::update(
        account_links::table
            .filter(account_links::account_id.eq(DbUuid::from(link.account)))
            .filter(account_links::used_at.is_null()),
    )
    .set(account_links::used_at.eq(Some(DbInstant(link.created_at))))
    .execute(conn)?;
    diesel::insert_into(account_links::table)
        .values((
            account_links::id.eq(DbUuid::from(link.id)),
            account_links::account_id.eq(DbUuid::from(link.account)),
            account_links::purpose.eq(link.purpose.name()),
            account_links::token_hash.eq(link.token_hash),
            account_links::created_at.eq(DbInstant(link.created_at)),
            account_links::expires_at.eq(DbInstant(link.expires_at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The account that a token opens now, whichever its purpose; none when it is unknown, used or late.
pub fn find_live_link(
    conn: &mut DbConnection,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<AccountId>, StoreError> {
    let account: Option<DbUuid> = account_links::table
        .filter(account_links::token_hash.eq(token_hash))
        .filter(account_links::used_at.is_null())
        .filter(account_links::expires_at.gt(DbInstant(now)))
        .select(account_links::account_id)
        .first(conn)
        .optional()?;
    Ok(account.map(DbUuid::id))
}

/// Uses a link up. `false` when somebody was first.
pub fn use_link(
    conn: &mut DbConnection,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let used = diesel::update(
        account_links::table
            .filter(account_links::token_hash.eq(token_hash))
            .filter(account_links::used_at.is_null()),
    )
    .set(account_links::used_at.eq(Some(DbInstant(now))))
    .execute(conn)?;
    Ok(used == 1)
}

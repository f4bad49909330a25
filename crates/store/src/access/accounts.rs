//! What people sign in with.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::ids::{AccountId, PersonId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::people::PersonRow;
use crate::schema::{accounts, people};
use crate::sql_types::{DbInstant, DbUuid};

/// An account as the database holds it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct AccountRow {
    /// Its id.
    #[diesel(deserialize_as = DbUuid)]
    pub id: AccountId,
    /// Whose it is.
    #[diesel(deserialize_as = DbUuid)]
    pub person_id: PersonId,
    /// The address to sign in with, in small letters.
    pub email: String,
    /// Argon2id, or none until the invitation is taken up.
    pub password_hash: Option<String>,
    /// Made by the demo council; refused when the server listens beyond loopback.
    pub is_demo: bool,
    /// When it was made.
    #[diesel(deserialize_as = DbInstant)]
    pub created_at: DateTime<Utc>,
    /// When the password was last set.
    pub password_set_at: Option<DbInstant>,
    /// When it was closed.
    pub closed_at: Option<DbInstant>,
}

/// Makes an account without a password.
///
/// # Errors
/// [`StoreError::Duplicate`] when the person or the address has one.
pub fn create_account(
    conn: &mut DbConnection,
    id: AccountId,
    person: PersonId,
    email: &str,
    is_demo: bool,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(DbUuid::from(id)),
            accounts::person_id.eq(DbUuid::from(person)),
            accounts::email.eq(email.trim().to_lowercase()),
            accounts::is_demo.eq(is_demo),
            accounts::created_at.eq(DbInstant(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The account with this id.
pub fn find_account(conn: &mut DbConnection, id: AccountId) -> Result<AccountRow, StoreError> {
    Ok(accounts::table
        .filter(accounts::id.eq(DbUuid::from(id)))
        .select(AccountRow::as_select())
        .first(conn)?)
}

/// The account with this address, compared without case.
pub fn find_account_by_email(
    conn: &mut DbConnection,
    email: &str,
) -> Result<Option<AccountRow>, StoreError> {
    Ok(accounts::table
        .filter(accounts::email.eq(email.trim().to_lowercase()))
        .select(AccountRow::as_select())
        .first(conn)
        .optional()?)
}

/// The account of this person.
pub fn find_account_of(
    conn: &mut DbConnection,
    person: PersonId,
) -> Result<Option<AccountRow>, StoreError> {
    Ok(accounts::table
        .filter(accounts::person_id.eq(DbUuid::from(person)))
        .select(AccountRow::as_select())
        .first(conn)
        .optional()?)
}

/// Accounts with their people, by name; `search` matches part of a name or address.
/// Gives the page and the total.
pub fn list_accounts(
    conn: &mut DbConnection,
    search: Option<&str>,
    limit: i64,
    offset: i64,
) -> Result<(Vec<(AccountRow, PersonRow)>, i64), StoreError> {
    let pattern = format!("%{}%", search.unwrap_or_default().trim().to_lowercase());
    let matching = || {
        accounts::table.inner_join(people::table).filter(
            accounts::email
                .like(pattern.clone())
                .or(lower(people::last_name).like(pattern.clone()))
                .or(lower(people::first_name).like(pattern.clone())),
        )
    };
    let total = matching().count().get_result(conn)?;
    let rows = matching()
        .order((people::last_name, people::first_name, accounts::id))
        .limit(limit)
        .offset(offset)
        .select((AccountRow::as_select(), PersonRow::as_select()))
        .load(conn)?;
    Ok((rows, total))
}

/// Sets the password's hash.
pub fn set_password(
    conn: &mut DbConnection,
    id: AccountId,
    hash: &str,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(accounts::table.filter(accounts::id.eq(DbUuid::from(id))))
        .set((
            accounts::password_hash.eq(hash),
            accounts::password_set_at.eq(Some(DbInstant(at))),
        ))
        .execute(conn)?;
    Ok(())
}

#[diesel::declare_sql_function]
extern "SQL" {
    /// Small letters. SQLite folds ASCII alone, which is enough for a search box.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

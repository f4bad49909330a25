//! The list of accounts and one account.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Action, Actor, Role, Scope};
use domain::ids::{GrantId, PersonId};
use store::access::{self as accounts, AccountRow, GrantRow};
use store::people::{self, PersonRow};
use store::{DbConnection, StoreError};

use super::require;
use crate::{Failure, PageOf, PageRequest, Spires};

/// An account with what was granted to it.
#[derive(Clone, Debug)]
pub struct Account {
    /// Whose it is.
    pub person: PersonId,
    /// First name and surname.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// Whether a password was set.
    pub is_set_up: bool,
    /// When the account was made.
    pub invited_at: DateTime<Utc>,
    /// What was granted and not taken back, the newest first.
    pub grants: Vec<Grant>,
}

/// One granted role.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// The role.
    pub role: Role,
    /// What it covers.
    pub scope: Scope,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: Option<NaiveDate>,
    /// Who granted it; none for the command line.
    pub granted_by: Option<String>,
}

/// Accounts by name.
pub fn list_accounts(
    spires: &Spires,
    actor: &Actor,
    search: Option<&str>,
    page: PageRequest,
) -> Result<PageOf<Account>, Failure> {
    require(actor, Action::ManageAccounts)?;
    spires.store.read(|conn| {
        let (rows, total) = accounts::list_accounts(conn, search, page.limit, page.offset)?;
        let accounts = with_grants(conn, rows)?;
        Ok(PageOf::of(accounts, total, page))
    })
}

/// The account of `person`.
pub fn show_account(spires: &Spires, actor: &Actor, person: PersonId) -> Result<Account, Failure> {
    require(actor, Action::ManageAccounts)?;
    spires.store.read(|conn| {
        let account =
            accounts::find_account_of(conn, person)?.ok_or(Failure::NotFound("account"))?;
        let person = people::find_person(conn, person)?;
        with_grants(conn, vec![(account, person)])?
            .pop()
            .ok_or(Failure::NotFound("account"))
    })
}

/// The accounts with what was granted to them, in the same order. The number of statements does not
/// depend on how many.
fn with_grants(
    conn: &mut DbConnection,
    rows: Vec<(AccountRow, PersonRow)>,
) -> Result<Vec<Account>, StoreError> {
    let people: Vec<PersonId> = rows.iter().map(|(_, person)| person.id).collect();
    let mut standing = accounts::list_grants(conn, &people)?;
    let granters = standing.values().flatten().filter_map(GrantRow::granted_by);
    let names = people::names_of(conn, &granters.collect())?;
    rows.into_iter()
        .map(|(account, person)| {
            let grants = standing.remove(&person.id).unwrap_or_default();
            Ok(Account {
                person: person.id,
                name: person.name(),
                email: account.email,
                is_set_up: account.password_hash.is_some(),
                invited_at: account.created_at,
                grants: grants
                    .into_iter()
                    .map(|grant| named(&grant, &names))
                    .collect::<Result<_, _>>()?,
            })
        })
        .collect()
}

fn named(grant: &GrantRow, names: &BTreeMap<PersonId, String>) -> Result<Grant, StoreError> {
    Ok(Grant {
        id: grant.id,
        role: grant.role()?,
        scope: grant.scope()?,
        from_on: grant.from_on,
        to_on: grant.to_on,
        granted_by: grant
            .granted_by()
            .map(|by| names.get(&by).cloned().unwrap_or_default()),
    })
}

//! Setting a password: by a mailed link, or on the council's own machine.

use domain::access::Actor;
use domain::ids::AccountId;
use identity::{check_password, hash_of, hash_password};
use secrecy::SecretString;
use store::DbConnection;
use store::access::{self as accounts, AccountRow};
use store::people::{self, PersonRow};

use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// Whom a mailed link is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLink {
    /// First name and surname.
    pub name: String,
    /// What the account signs in with.
    pub email: String,
    /// The account has no password yet: this is an invitation.
    pub is_invitation: bool,
}

/// Looks at a mailed link without using it: mail scanners open links, and a look changes nothing.
///
/// # Errors
/// [`Failure::NotFound`] when it is unknown, used or too old.
pub fn find_link(spires: &Spires, token: &str) -> Result<OpenLink, Failure> {
    spires.store.read(|conn| {
        let (account, person) = behind(conn, spires, token)?;
        Ok(OpenLink {
            name: person.name(),
            email: account.email,
            is_invitation: account.password_hash.is_none(),
        })
    })
}

/// Sets the password of the account that the link is for, uses the link up, and ends every session
/// of the account.
///
/// # Errors
/// [`Failure::NotFound`] for the link, [`Failure::Invalid`] for the password.
pub fn set_password_by_link(
    spires: &Spires,
    token: &str,
    password: &SecretString,
) -> Result<(), Failure> {
    let (account, person) = spires.store.read(|conn| behind(conn, spires, token))?;
    let hash = good_hash(password, &person, &account)?;
    spires.store.write(|conn| {
        if !accounts::use_link(conn, &hash_of(token), spires.now())? {
            return Err(Failure::NotFound("link"));
        }
        keep_password(conn, spires, &Actor::System, account.id, &person, &hash)
    })
}

/// Sets the password of the account at `email`, by whoever runs the binary on the council's machine.
pub fn set_password_directly(
    spires: &Spires,
    email: &str,
    password: &SecretString,
) -> Result<(), Failure> {
    let (account, person) = spires.store.read(|conn| -> Result<_, Failure> {
        let account = accounts::find_account_by_email(conn, email)?
            .ok_or(Failure::NotFound("account at this address"))?;
        let person = people::find_person(conn, account.person_id)?;
        Ok((account, person))
    })?;
    let hash = good_hash(password, &person, &account)?;
    spires
        .store
        .write(|conn| keep_password(conn, spires, &Actor::System, account.id, &person, &hash))
}

fn behind(
    conn: &mut DbConnection,
    spires: &Spires,
    token: &str,
) -> Result<(AccountRow, PersonRow), Failure> {
    let account = accounts::find_live_link(conn, &hash_of(token), spires.now())?
        .ok_or(Failure::NotFound("link"))?;
    let account = accounts::find_account(conn, account)?;
    let person = people::find_person(conn, account.person_id)?;
    Ok((account, person))
}

fn good_hash(
    password: &SecretString,
    person: &PersonRow,
    account: &AccountRow,
) -> Result<String, Failure> {
    check_password(
        password,
        &[&person.first_name, &person.last_name, &account.email],
    )
    .map_err(|fault| Failure::invalid("/password", fault.to_string()))?;
    hash_password(password)
        .map_err(|error| Failure::Broken(format!("a password could not be hashed: {error}")))
}

fn keep_password(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    account: AccountId,
    person: &PersonRow,
    hash: &str,
) -> Result<(), Failure> {
    let now = spires.now();
    accounts::set_password(conn, account, hash, now)?;
    accounts::end_sign_ins_of(conn, account, "password_changed", now)?;
    let entry = Entry::of("set_password", "account")
        .subject(account)
        .about(person.id);
    Ok(audit::record(conn, spires, actor, entry)?)
}

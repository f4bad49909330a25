//! A forgotten password.

use chrono::TimeDelta;
use domain::access::Actor;
use domain::notify::MessageKind;
use identity::LinkToken;
use serde_json::json;
use store::access::{self as accounts, AccountRow, LinkPurpose, NewLink};
use store::{DbConnection, people};

use crate::audit::{self, Entry};
use crate::notify::{OwedMessage, owe};
use crate::{Failure, Spires};

/// How long the mailed link can be used.
const LINK_LASTS: TimeDelta = TimeDelta::hours(1);

/// Mails a link with which to set a new password to the account at `email`, if there is one. The
/// caller is told the same whether there is or not, after a transaction that writes in either case.
pub fn request_reset(spires: &Spires, email: &str) -> Result<(), Failure> {
    spires.store.write(|conn| {
        let Some(account) = open_account(conn, spires, email)? else {
            let entry = Entry::of("refuse_reset", "account");
            return Ok(audit::record(conn, spires, &Actor::System, entry)?);
        };
        let secret = LinkToken::random();
        accounts::insert_link(conn, &NewLink {
            id: spires.new_id(),
            account: account.id,
            purpose: LinkPurpose::Reset,
            token_hash: &secret.hash,
            created_at: spires.now(),
            expires_at: spires.now() + LINK_LASTS,
        })?;
        let person = people::find_person(conn, account.person_id)?;
        owe(conn, spires, OwedMessage {
            kind: MessageKind::PasswordReset,
            person: Some(person.id),
            address: account.email.clone(),
            context: json!({
                "first_name": person.first_name,
                "link": format!("{}/set-password?token={}", spires.settings.public_url, secret.token),
            }),
            calendar: None,
            about: None,
        })?;
        let entry = Entry::of("request_reset", "account").subject(account.id).about(person.id);
        Ok(audit::record(conn, spires, &Actor::System, entry)?)
    })
}

fn open_account(
    conn: &mut DbConnection,
    spires: &Spires,
    email: &str,
) -> Result<Option<AccountRow>, Failure> {
    let Some(account) = accounts::find_account_by_email(conn, email)? else {
        return Ok(None);
    };
    let is_open =
        account.closed_at.is_none() && people::is_in_post(conn, account.person_id, spires.today())?;
    Ok(is_open.then_some(account))
}

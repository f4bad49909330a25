//! Inviting somebody to set up an account.

use chrono::TimeDelta;
use domain::access::{Action, Actor};
use domain::ids::{AccountId, PersonId};
use domain::notify::MessageKind;
use identity::LinkToken;
use serde_json::json;
use store::DbConnection;
use store::access::{self as accounts, LinkPurpose, NewLink};
use store::people::{self, PersonRow};

use super::require;
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::notify::{OwedMessage, owe};
use crate::{Failure, Spires};

/// How long an invitation can be taken up.
const INVITATION_LASTS: TimeDelta = TimeDelta::days(7);

/// Somebody who was invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Who.
    pub person: PersonId,
    /// Where the mail goes.
    pub email: String,
}

/// Gives the person at `email` an account, where they have none, and mails a link with which to set
/// the password. Again, before the password is set, it mails a new link and ends the old one; with the same key
/// it mails nothing more.
///
/// # Errors
/// [`Failure::Invalid`] when nobody, or more than one person, on the staff list has the address;
/// [`Failure::Refused`] when the account is set up already.
pub fn invite_person(
    spires: &Spires,
    actor: &Actor,
    email: &str,
    key: Option<&str>,
) -> Result<Invited, Failure> {
    require(actor, Action::ManageAccounts)?;
    let once = Once::of(key, "invite_person", &email)?;
    spires.store.write(|conn| {
        let person = the_one_at(conn, email)?;
        let invited = Invited { person: person.id, email: email.trim().to_lowercase() };
        if once.made_before(conn, actor)?.is_some() {
            return Ok(invited);
        }
        let account = match accounts::find_account_of(conn, person.id)? {
            Some(account) if account.password_hash.is_some() => {
                return Err(Failure::refused(
                    "already-set-up",
                    format!("{} has an account already. They can ask for a new password on the sign-in page.", person.name()),
                ));
            }
            Some(account) => account.id,
            None => make_account(conn, spires, &person, email)?,
        };
        send_invitation(conn, spires, account, &person, email)?;
        let entry = Entry::of("invite_person", "account").subject(account).about(person.id);
        audit::record(conn, spires, actor, entry)?;
        once.keep(conn, spires, actor, account)?;
        Ok(invited)
    })
}

/// The person at `email`, to whom somebody wants to give a role.
pub fn find_person_to_grant(
    spires: &Spires,
    actor: &Actor,
    email: &str,
) -> Result<PersonId, Failure> {
    require(actor, Action::ManageAccounts)?;
    spires.store.read(|conn| Ok(the_one_at(conn, email)?.id))
}

fn the_one_at(conn: &mut DbConnection, email: &str) -> Result<PersonRow, Failure> {
    let mut found = people::find_by_email(conn, email)?;
    match (found.pop(), found.is_empty()) {
        (Some(person), true) => Ok(person),
        (Some(_), false) => Err(Failure::invalid(
            "/email",
            "More than one person on the staff list has this email address. Correct the staff list first.",
        )),
        (None, _) => Err(Failure::invalid(
            "/email",
            "Nobody on the staff list has this email address.",
        )),
    }
}

fn make_account(
    conn: &mut DbConnection,
    spires: &Spires,
    person: &PersonRow,
    email: &str,
) -> Result<AccountId, Failure> {
    let id = spires.new_id();
    accounts::create_account(conn, id, person.id, email, false, spires.now())?;
    Ok(id)
}

fn send_invitation(
    conn: &mut DbConnection,
    spires: &Spires,
    account: AccountId,
    person: &PersonRow,
    email: &str,
) -> Result<(), Failure> {
    let secret = LinkToken::random();
    accounts::insert_link(
        conn,
        &NewLink {
            id: spires.new_id(),
            account,
            purpose: LinkPurpose::Invitation,
            token_hash: &secret.hash,
            created_at: spires.now(),
            expires_at: spires.now() + INVITATION_LASTS,
        },
    )?;
    owe(
        conn,
        spires,
        OwedMessage {
            kind: MessageKind::Invitation,
            person: Some(person.id),
            address: email.trim().to_lowercase(),
            context: json!({
                "first_name": person.first_name,
                "link": format!("{}/set-password?token={}", spires.settings.public_url, secret.token),
            }),
            calendar: None,
            about: None,
        },
    )?;
    Ok(())
}

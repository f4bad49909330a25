//! From an access token to an actor. Read at each request, so that sign-out and a lost role work at once.

use domain::access::Actor;
use identity::read_access;
use store::{access, people};

use super::session::has_run_out;
use crate::{Failure, Spires};

/// The actor whom `token` stands for now, with the roles of today.
///
/// # Errors
/// [`Failure::NotSignedIn`] when the token does not count, the session has ended or run out, the
/// person's last working day is past, or the account is for a demonstration and this is none.
pub fn authenticate(spires: &Spires, token: &str) -> Result<Actor, Failure> {
    let now = spires.now();
    let sign_in = read_access(&spires.keys, token, now)
        .map_err(|_| Failure::NotSignedIn("The session has ended. Sign in again."))?;
    spires.store.read(|conn| {
        let ended = || Failure::NotSignedIn("The session has ended. Sign in again.");
        let session = access::find_sign_in(conn, sign_in)?.ok_or_else(ended)?;
        if session.ended_at.is_some() || has_run_out(&session, now) {
            return Err(ended());
        }
        let account = access::find_account(conn, session.account_id)?;
        if account.closed_at.is_some()
            || (account.is_demo && !spires.settings.allow_demo_accounts)
            || !people::is_in_post(conn, account.person_id, spires.today())?
        {
            return Err(ended());
        }
        Ok(Actor::Person {
            person: account.person_id,
            account: account.id,
            sign_in,
            roles: access::held_roles(conn, account.person_id, spires.today())?,
        })
    })
}

//! Signing in, staying signed in, signing out.

use chrono::{DateTime, TimeDelta, Utc};
use domain::access::Actor;
use domain::ids::{AccountId, SignInId};
use identity::{
    AccessToken, BadToken, RefreshToken, read_refresh, verify_nobodys_password, verify_password,
};
use secrecy::SecretString;
use store::access::{self, SignInRow};
use store::{DbConnection, people};

use crate::audit::{self, Entry};
use crate::{Failure, Spires};

/// A session in which nothing is done ends after this long.
pub const SESSION_IDLE: TimeDelta = TimeDelta::hours(1);
/// A session ends after this long whatever is done: a working day.
pub const SESSION_LONGEST: TimeDelta = TimeDelta::hours(12);

/// How long the refresh token before the last is still answered: two tabs, a lost answer.
const SECOND_TRY: TimeDelta = TimeDelta::seconds(10);

const WRONG: &str = "The email address or the password is wrong.";
const ENDED: &str = "The session has ended. Sign in again.";

/// What carries a session's requests.
#[derive(Clone, Debug)]
pub struct TokenPair {
    /// For ten minutes of requests.
    pub access: AccessToken,
    /// To be exchanged for the next pair.
    pub refresh: RefreshToken,
}

/// Whether a session has come to its end by itself.
pub(super) fn has_run_out(session: &SignInRow, now: DateTime<Utc>) -> bool {
    // The access token is exchanged at least every ten minutes of use, so the last exchange tells
    // when the session was last used.
    now - session.rotated_at > SESSION_IDLE || now - session.opened_at > SESSION_LONGEST
}

/// Opens a session for whoever knows the password of the account at `email`.
///
/// # Errors
/// [`Failure::NotSignedIn`], with the same sentence and after the same work, whether the account is
/// not there, has no password yet, is closed, or the password is wrong.
pub fn sign_in(
    spires: &Spires,
    email: &str,
    password: &SecretString,
) -> Result<TokenPair, Failure> {
    let today = spires.today();
    let account = spires.store.read(|conn| -> Result<_, Failure> {
        let Some(account) = access::find_account_by_email(conn, email)? else {
            return Ok(None);
        };
        let is_open = account.closed_at.is_none()
            && people::is_in_post(conn, account.person_id, today)?
            && (!account.is_demo || spires.settings.allow_demo_accounts);
        Ok(is_open.then_some(account))
    })?;
    // Argon2 takes its time outside any transaction.
    let hash = account
        .as_ref()
        .and_then(|account| account.password_hash.as_deref());
    let is_right = if let Some(hash) = hash {
        verify_password(password, hash)
    } else {
        verify_nobodys_password(password);
        false
    };
    match account {
        Some(account) if is_right => spires
            .store
            .write(|conn| open_session(conn, spires, account.id)),
        account => {
            // Written down for an account that is not there too: whoever guesses at names is seen, and
            // the answer takes as long.
            let mut entry = Entry::of("refuse_sign_in", "account");
            if let Some(account) = account {
                entry = entry.subject(account.id).about(account.person_id);
            }
            spires
                .store
                .write(|conn| audit::record(conn, spires, &Actor::System, entry))?;
            Err(Failure::NotSignedIn(WRONG))
        }
    }
}

fn open_session(
    conn: &mut DbConnection,
    spires: &Spires,
    account: AccountId,
) -> Result<TokenPair, Failure> {
    let id: SignInId = spires.new_id();
    access::insert_sign_in(conn, id, account, spires.now())?;
    let person = access::find_account(conn, account)?.person_id;
    let actor = Actor::Person {
        person,
        account,
        sign_in: id,
        roles: Vec::new(),
    };
    audit::record(
        conn,
        spires,
        &actor,
        Entry::of("sign_in", "session").subject(id).about(person),
    )?;
    pair(spires, id, 0)
}

/// Exchanges a refresh token for the next pair.
///
/// The token before the last gets the same successor within ten seconds; used later it ends the
/// session, because one of two holders is a thief, and that is audited.
///
/// # Errors
/// [`Failure::NotSignedIn`] when the token does not count or the session has ended.
pub fn refresh_session(spires: &Spires, token: &str) -> Result<TokenPair, Failure> {
    let (id, generation) =
        read_refresh(&spires.keys, token).map_err(|_| Failure::NotSignedIn(ENDED))?;
    let now = spires.now();
    // The answer leaves the transaction as a value: ending the session must be kept.
    let answer = spires.store.write(|conn| -> Result<Option<i32>, Failure> {
        let Some(session) = access::lock_sign_in(conn, id)? else {
            return Ok(None);
        };
        if session.ended_at.is_some() || has_run_out(&session, now) {
            return Ok(None);
        }
        if generation == session.generation {
            access::rotate(conn, id, generation + 1, now)?;
            return Ok(Some(generation + 1));
        }
        if generation + 1 == session.generation && now - session.rotated_at <= SECOND_TRY {
            return Ok(Some(session.generation));
        }
        access::end_sign_in(conn, id, "refresh_token_reused", now)?;
        let about = access::find_account(conn, session.account_id)?.person_id;
        let entry = Entry::of("end_session_for_reused_token", "session")
            .subject(id)
            .about(about);
        audit::record(conn, spires, &Actor::System, entry)?;
        Ok(None)
    })?;
    match answer {
        Some(generation) => pair(spires, id, generation),
        None => Err(Failure::NotSignedIn(ENDED)),
    }
}

/// Ends the actor's session, at once and everywhere that its tokens are held.
pub fn sign_out(spires: &Spires, actor: &Actor) -> Result<(), Failure> {
    let Actor::Person {
        sign_in, person, ..
    } = actor
    else {
        return Ok(());
    };
    spires.store.write(|conn| {
        access::end_sign_in(conn, *sign_in, "signed_out", spires.now())?;
        let entry = Entry::of("sign_out", "session")
            .subject(sign_in)
            .about(*person);
        Ok(audit::record(conn, spires, actor, entry)?)
    })
}

fn pair(spires: &Spires, id: SignInId, generation: i32) -> Result<TokenPair, Failure> {
    let signed = |_: BadToken| Failure::Broken("a session could not be signed".to_owned());
    Ok(TokenPair {
        access: AccessToken::issue(&spires.keys, id, spires.now()).map_err(signed)?,
        refresh: RefreshToken::issue(&spires.keys, id, generation).map_err(signed)?,
    })
}

//! Who is signed in.

use chrono::{DateTime, Utc};
use domain::access::{Actor, Role};
use domain::ids::{EnrolmentId, PersonId};
use store::{access, asye, people};

use super::session::{SESSION_IDLE, SESSION_LONGEST};
use super::waiting::{Waiting, waiting_for};
use crate::{Failure, Spires};

/// The person behind a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// The person.
    pub person: PersonId,
    /// First name and surname.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// Their roles today, each once.
    pub roles: Vec<Role>,
    /// When the session ends unless something is done before.
    pub session_ends_at: DateTime<Utc>,
    /// Their own ASYE programme, the newest one.
    pub own_enrolment: Option<EnrolmentId>,
    /// What waits for them.
    pub waiting: Waiting,
}

/// The actor, as the screen greets them.
pub fn show_me(spires: &Spires, actor: &Actor) -> Result<Viewer, Failure> {
    let Actor::Person {
        person,
        account,
        sign_in,
        roles,
    } = actor
    else {
        return Err(Failure::NotSignedIn("Nobody is signed in."));
    };
    let mut roles: Vec<Role> = roles.iter().map(|held| held.role).collect();
    roles.sort_unstable();
    roles.dedup();
    let waiting = waiting_for(spires, actor, *person)?;
    spires.store.read(|conn| {
        let session = access::find_sign_in(conn, *sign_in)?
            .ok_or(Failure::NotSignedIn("The session has ended."))?;
        Ok(Viewer {
            person: *person,
            name: people::find_person(conn, *person)?.name(),
            email: access::find_account(conn, *account)?.email,
            roles,
            session_ends_at: (session.rotated_at + SESSION_IDLE)
                .min(session.opened_at + SESSION_LONGEST),
            own_enrolment: asye::newest_enrolment_of(conn, *person)?,
            waiting,
        })
    })
}

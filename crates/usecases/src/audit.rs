//! Writing the audit log, always in the transaction of what it tells of.

use domain::access::Actor;
use domain::ids::PersonId;
use serde::Serialize;
use store::access::{NewAudit, insert_audit};
use store::{DbConnection, StoreError};

use crate::Spires;

/// What an entry tells. Confidential content (ASYE texts, equality data, kinds of absence, access
/// needs) goes in as field names alone.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// What was done, as the operation is named: `place_booking`.
    pub action: &'a str,
    /// To what kind of thing: `booking`.
    pub subject_kind: &'a str,
    /// To which one.
    pub subject_id: Option<String>,
    /// The person whom it concerns.
    pub about: Option<PersonId>,
    before: Option<String>,
    after: Option<String>,
}

impl<'a> Entry<'a> {
    /// `action` was done to a `subject_kind`.
    pub fn of(action: &'a str, subject_kind: &'a str) -> Self {
        Self {
            action,
            subject_kind,
            subject_id: None,
            about: None,
            before: None,
            after: None,
        }
    }

    /// Names the thing.
    #[must_use]
    pub fn subject(mut self, id: impl ToString) -> Self {
        self.subject_id = Some(id.to_string());
        self
    }

    /// Names the person whom it concerns.
    #[must_use]
    pub fn about(mut self, person: PersonId) -> Self {
        self.about = Some(person);
        self
    }

    /// What the thing was before.
    #[must_use]
    pub fn before(mut self, value: &impl Serialize) -> Self {
        self.before = serde_json::to_string(value).ok();
        self
    }

    /// What the thing is now.
    #[must_use]
    pub fn after(mut self, value: &impl Serialize) -> Self {
        self.after = serde_json::to_string(value).ok();
        self
    }
}

/// Writes `entry` as done by `actor` now.
pub fn record(
    conn: &mut DbConnection,
    spires: &Spires,
    actor: &Actor,
    entry: Entry<'_>,
) -> Result<(), StoreError> {
    insert_audit(
        conn,
        &NewAudit {
            id: spires.new_id(),
            at: spires.now(),
            actor: actor.person(),
            request_id: spires.request_id.as_deref(),
            action: entry.action,
            subject_kind: entry.subject_kind,
            subject_id: entry.subject_id,
            about: entry.about,
            before: entry.before,
            after: entry.after,
        },
    )
}

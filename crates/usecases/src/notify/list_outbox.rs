//! Which messages wait, went or were given up.

use chrono::{DateTime, Utc};
use domain::access::{Action, Actor};
use domain::ids::MessageId;
use domain::notify::{MessageKind, MessageStanding, MessageState};
use store::StoreError;
use store::notify::{AddressedRow, MessageFilter, list_messages};

use crate::access::require;
use crate::{Failure, PageOf, PageRequest, Spires};

/// Which messages to show. What is none does not narrow.
pub type OutboxSearch = MessageFilter;

/// A message without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMessage {
    /// Which.
    pub id: MessageId,
    /// What it says.
    pub kind: MessageKind,
    /// How it stands.
    pub standing: MessageStanding,
    /// Name of whom it is to; none for addresses of no person.
    pub to: Option<String>,
    /// Where to.
    pub address: String,
    /// How often the mail server put it off.
    pub attempts: i32,
    /// When it is tried next, while it waits.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// Why it did not go.
    pub last_error: Option<String>,
    /// When it was owed.
    pub owed_at: DateTime<Utc>,
    /// When the mail server took it.
    pub sent_at: Option<DateTime<Utc>>,
}

/// Messages by when they were owed, the newest first.
pub fn list_outbox(
    spires: &Spires,
    actor: &Actor,
    search: &OutboxSearch,
    page: PageRequest,
) -> Result<PageOf<ListedMessage>, Failure> {
    require(actor, Action::ManageOutbox)?;
    spires.store.read(|conn| {
        let (rows, total) = list_messages(conn, search, page.limit, page.offset)?;
        let items = rows.into_iter().map(listed).collect::<Result<_, _>>()?;
        Ok(PageOf::of(items, total, page))
    })
}

pub(super) fn listed((row, name): AddressedRow) -> Result<ListedMessage, StoreError> {
    let kind = MessageKind::parse(&row.kind)
        .ok_or_else(|| StoreError::corrupt("kind of message", &row.kind))?;
    let state = MessageState::parse(&row.state)
        .ok_or_else(|| StoreError::corrupt("state of message", &row.state))?;
    Ok(ListedMessage {
        id: row.id,
        kind,
        standing: MessageStanding::of(state, row.last_error.is_some()),
        to: name.map(|(first, last)| format!("{first} {last}")),
        address: row.address,
        attempts: row.attempts,
        next_attempt_at: (state == MessageState::Queued).then_some(row.next_attempt_at),
        last_error: row.last_error,
        owed_at: row.created_at,
        sent_at: row.sent_at.map(|at| at.0),
    })
}

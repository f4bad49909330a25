//! Sending a message again by hand.

use domain::access::{Action, Actor};
use domain::ids::MessageId;
use domain::notify::{MessageKind, MessageState};
use store::DbConnection;
use store::notify::{KeptMessage, NewMessage, find_message, insert_message, lock_message, requeue};

use super::list_outbox::{ListedMessage, listed};
use crate::access::require;
use crate::audit::{self, Entry};
use crate::idempotency::Once;
use crate::{Failure, Spires};

/// Sends a message again: one that was given up is taken up, of one that was sent a second is owed,
/// with an id of its own, or mailboxes would drop it as one that they have. Answers the message that
/// will go; a repeated `key` answers the same one and sends nothing.
///
/// # Errors
/// [`Failure::Refused`] while it waits anyway, and where its text was erased because it let its
/// reader in.
pub fn resend_message(
    spires: &Spires,
    actor: &Actor,
    id: MessageId,
    key: Option<&str>,
) -> Result<ListedMessage, Failure> {
    require(actor, Action::ManageOutbox)?;
    let once = Once::of(key, "resend_message", &id)?;
    spires.store.write(|conn| {
        if let Some(made) = once.made_before(conn, actor)? {
            return Ok(listed(find_message(conn, made.into())?)?);
        }
        let kept = lock_message(conn, id).map_err(Failure::or_missing("message"))?;
        let goes = match MessageState::parse(&kept.state) {
            Some(MessageState::Parked) => {
                requeue(conn, id, spires.now())?;
                id
            }
            Some(MessageState::Sent) => owe_again(conn, spires, &kept)?,
            _ => {
                return Err(Failure::refused(
                    "message-waiting",
                    "This message has not gone yet. It is tried again by itself.",
                ));
            }
        };
        let entry = Entry::of("resend_message", "message").subject(id);
        audit::record(conn, spires, actor, entry)?;
        once.keep(conn, spires, actor, goes)?;
        Ok(listed(find_message(conn, goes)?)?)
    })
}

fn owe_again(
    conn: &mut DbConnection,
    spires: &Spires,
    kept: &KeptMessage,
) -> Result<MessageId, Failure> {
    if MessageKind::parse(&kept.kind).is_none_or(MessageKind::carries_token) {
        return Err(Failure::refused(
            "message-erased",
            "The link in this message worked once and is not kept. Send a new invitation, or ask for a new password on the sign-in page; an offered place can be taken on the page of the booking.",
        ));
    }
    let id = spires.new_id();
    insert_message(
        conn,
        &NewMessage {
            id,
            kind: &kept.kind,
            person: kept.person_id.map(Into::into),
            address: &kept.address,
            context: kept.context.clone(),
            calendar: kept.calendar.clone(),
            about: kept.about_kind.as_deref().zip(kept.about_id.map(|id| id.0)),
            at: spires.now(),
        },
    )?;
    Ok(id)
}

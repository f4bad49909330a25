//! Owing a message: written in the transaction of what it tells of, sent later by the worker.

use domain::ids::PersonId;
use domain::notify::MessageKind;
use serde_json::Value;
use store::notify::{NewMessage, insert_message, mark_sent};
use store::{DbConnection, StoreError};
use uuid::Uuid;

use crate::Spires;

/// A message that somebody is owed.
#[derive(Clone, Debug, PartialEq)]
pub struct OwedMessage {
    /// Which message.
    pub kind: MessageKind,
    /// To whom; none for addresses of no person.
    pub person: Option<PersonId>,
    /// Where to.
    pub address: String,
    /// What the templates need.
    pub context: Value,
    /// An iTIP calendar part, where the message has one.
    pub calendar: Option<String>,
    /// The thing that it is about: its kind and id.
    pub about: Option<(&'static str, Uuid)>,
}

/// Owes `message` from this transaction on; where mail is taken as sent, it is sent already.
pub fn owe(
    conn: &mut DbConnection,
    spires: &Spires,
    message: OwedMessage,
) -> Result<(), StoreError> {
    let id = spires.new_id();
    insert_message(
        conn,
        &NewMessage {
            id,
            kind: message.kind.code(),
            person: message.person,
            address: &message.address,
            context: serde_json::to_string(&message.context)?,
            calendar: message.calendar,
            about: message.about,
            at: spires.now(),
        },
    )?;
    if spires.is_mail_taken_as_sent {
        mark_sent(conn, id, spires.now(), message.kind.carries_token())?;
    }
    Ok(())
}

//! Who carries messages from the outbox to the mailer.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::ids::MessageId;
use domain::notify::MessageKind;
use mail::{Mailer, Sender};
use store::notify::mark_sent;

use crate::booking::record_offer_sent;
use crate::{Failure, Spires};

/// One worker's way to the mail server. Kept from round to round: it remembers what the mail server
/// took while the database could not be told.
pub struct Courier {
    pub(super) mailer: Arc<dyn Mailer>,
    pub(super) from: Sender,
    receipts: Vec<Receipt>,
}

/// What a message told its reader that matters afterwards.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub(super) kind: MessageKind,
    /// Until when the offer holds that it told of.
    pub(super) answer_by: Option<DateTime<Utc>>,
}

struct Receipt {
    id: MessageId,
    at: DateTime<Utc>,
    erase: bool,
    /// Until when the offer holds that the message told of.
    answer_by: Option<DateTime<Utc>>,
}

impl Courier {
    /// A courier that sends through `mailer` in the name of `from`.
    pub fn new(mailer: Arc<dyn Mailer>, from: Sender) -> Self {
        Self {
            mailer,
            from,
            receipts: Vec::new(),
        }
    }

    /// The mail server took the message.
    pub(super) fn was_taken(&mut self, id: MessageId, at: DateTime<Utc>, told: Told) {
        self.receipts.push(Receipt {
            id,
            at,
            erase: told.kind.carries_token(),
            answer_by: told.answer_by,
        });
    }

    /// Records what was taken, and with an offer until when it holds. What cannot be recorded now
    /// stays for the next time.
    pub(super) fn record(&mut self, spires: &Spires) -> Result<(), Failure> {
        while let Some(receipt) = self.receipts.last() {
            spires.store.write(|conn| -> Result<(), Failure> {
                if let Some(until) = receipt.answer_by {
                    record_offer_sent(conn, spires, receipt.id, until)?;
                }
                Ok(mark_sent(conn, receipt.id, receipt.at, receipt.erase)?)
            })?;
            self.receipts.pop();
        }
        Ok(())
    }
}

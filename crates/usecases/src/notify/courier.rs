//! Who carries messages from the outbox to the mailer.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::ids::MessageId;
use mail::{Mailer, Sender};
use store::StoreError;
use store::notify::mark_sent;

use crate::Spires;

/// One worker's way to the mail server. Kept from round to round: it remembers what the mail server
/// took while the database could not be told.
pub struct Courier {
    pub(super) mailer: Arc<dyn Mailer>,
    pub(super) from: Sender,
    receipts: Vec<Receipt>,
}

struct Receipt {
    id: MessageId,
    at: DateTime<Utc>,
    erase: bool,
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
    pub(super) fn was_taken(&mut self, id: MessageId, at: DateTime<Utc>, erase: bool) {
        self.receipts.push(Receipt { id, at, erase });
    }

    /// Records what was taken. What cannot be recorded now stays for the next time.
    pub(super) fn record(&mut self, spires: &Spires) -> Result<(), StoreError> {
        while let Some(receipt) = self.receipts.last() {
            spires
                .store
                .write(|conn| mark_sent(conn, receipt.id, receipt.at, receipt.erase))?;
            self.receipts.pop();
        }
        Ok(())
    }
}

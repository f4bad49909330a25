//! How long messages have waited: a mail server that is down shows here first.

use chrono::TimeDelta;
use store::notify::oldest_waiting;

use crate::{Failure, Spires};

/// How long the oldest waiting message has waited; none when nothing waits.
pub fn outbox_age(spires: &Spires) -> Result<Option<TimeDelta>, Failure> {
    let oldest = spires.store.read(oldest_waiting)?;
    Ok(oldest.map(|since| spires.now() - since))
}

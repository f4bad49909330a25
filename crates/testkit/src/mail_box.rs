//! A mailer that keeps what it is given.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::notify::SendFailure;
use mail::{Mail, Mailer, SendError};

/// Takes every mail, or fails as it is told; clones are the same box.
#[derive(Clone, Debug, Default)]
pub struct MailBox(Arc<Mutex<Inside>>);

#[derive(Debug, Default)]
struct Inside {
    taken: Vec<Mail>,
    failures: VecDeque<SendFailure>,
}

impl MailBox {
    /// The next attempts fail like this, one after the other.
    pub fn fail(&self, failures: impl IntoIterator<Item = SendFailure>) {
        self.inside().failures.extend(failures);
    }

    /// What it took, in the order of time.
    pub fn taken(&self) -> Vec<Mail> {
        self.inside().taken.clone()
    }

    /// What it took for one address, in the order of time.
    pub fn taken_for(&self, address: &str) -> Vec<Mail> {
        let mut taken = self.taken();
        taken.retain(|mail| mail.to == address);
        taken
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Mailer for MailBox {
    fn send(&self, mail: &Mail) -> Result<(), SendError> {
        let mut inside = self.inside();
        if let Some(failure) = inside.failures.pop_front() {
            return Err(SendError::new(failure, "as the test wants it"));
        }
        inside.taken.push(mail.clone());
        Ok(())
    }
}

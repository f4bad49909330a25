//! The thread that sends what is owed, reminds of what waits, and forgets what need not be remembered.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use chrono::TimeDelta;
use usecases::booking::{pass_on_lapsed, remind_answerers};
use usecases::notify::{Courier, Delivered, deliver_due};
use usecases::{Failure, Spires, forget_old_keys};

/// How long the worker rests when nothing is due.
const PAUSE: Duration = Duration::from_secs(2);

/// How long it rests when the mail server or the database is away.
const LONG_PAUSE: Duration = Duration::from_secs(20);

/// How often it looks for requests that have waited too long for an answer.
const BETWEEN_REMINDERS: TimeDelta = TimeDelta::minutes(1);

/// How often it forgets.
const BETWEEN_FORGETTING: TimeDelta = TimeDelta::hours(1);

/// How long a stop waits for the message that is just being sent. One that takes longer is left to
/// its claim and sent again after that.
const FAREWELL: Duration = Duration::from_secs(10);

/// The running worker.
pub struct Worker {
    stop: Sender<()>,
    stopped: Receiver<()>,
}

impl Worker {
    /// Begins to send.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(spires: Spires, courier: Courier) -> std::io::Result<Self> {
        let (stop, told_to_stop) = channel();
        let (done, stopped) = channel();
        thread::Builder::new()
            .name("outbox".to_owned())
            .spawn(move || {
                work(&spires, courier, &told_to_stop);
                // Nobody listens when the process ends without a stop.
                done.send(()).ok();
            })?;
        Ok(Self { stop, stopped })
    }

    /// Ends after the message that is just being sent.
    pub fn stop(self) {
        drop(self.stop);
        if self.stopped.recv_timeout(FAREWELL) == Err(RecvTimeoutError::Timeout) {
            tracing::warn!("stopped while a message was being sent; it goes again later");
        }
    }
}

fn work(spires: &Spires, mut courier: Courier, told_to_stop: &Receiver<()>) {
    let mut pause = Duration::ZERO;
    let mut look_again_at = spires.now();
    let mut forget_again_at = spires.now();
    while told_to_stop.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
        if spires.now() >= look_again_at {
            look_again_at = spires.now() + BETWEEN_REMINDERS;
            if let Err(failure) = remind_answerers(spires) {
                tracing::warn!(%failure, "reminders wait");
            }
        }
        if spires.now() >= forget_again_at {
            forget_again_at = spires.now() + BETWEEN_FORGETTING;
            if let Err(failure) = forget_old_keys(spires) {
                tracing::warn!(%failure, "old idempotency keys wait to be forgotten");
            }
        }
        pause = match round(spires, &mut courier) {
            Ok(delivered) if delivered.is_away => LONG_PAUSE,
            Ok(delivered) if delivered.has_more => Duration::ZERO,
            Ok(_) => PAUSE,
            Err(failure) => {
                tracing::warn!(%failure, "messages wait");
                LONG_PAUSE
            }
        };
    }
}

/// Passes on the places whose offers have lapsed, and sends what is owed.
fn round(spires: &Spires, courier: &mut Courier) -> Result<Delivered, Failure> {
    pass_on_lapsed(spires)?;
    deliver_due(spires, courier)
}

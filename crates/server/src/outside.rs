//! The real clock and real ids.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};
use domain::outside::{Clock, Ids};
use uuid::Uuid;

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

static CLOCK: OnceLock<Arc<dyn Clock>> = OnceLock::new();

/// The clock of this process: the machine's, unless [`start_clock`] came first.
pub(crate) fn clock() -> Arc<dyn Clock> {
    Arc::clone(CLOCK.get_or_init(|| Arc::new(SystemClock)))
}

/// Lets everything in this process go by another clock; the first call counts.
pub(crate) fn start_clock(clock: Arc<dyn Clock>) {
    let _ = CLOCK.set(clock);
}

/// UUIDs of version 7: they rise with time, so indexes grow at one end.
#[derive(Clone, Copy, Debug, Default)]
pub struct TimeOrderedIds;

impl Ids for TimeOrderedIds {
    #[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

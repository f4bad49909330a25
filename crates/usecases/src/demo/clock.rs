//! The time of day in the demo council while it comes about.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use domain::outside::Clock;

/// Goes on by a millisecond each time it is looked at, so that things keep their order, and can be put
/// to the day on which something is to have happened.
#[derive(Debug)]
pub(super) struct DemoClock(AtomicI64);

impl DemoClock {
    pub(super) fn at(instant: DateTime<Utc>) -> Self {
        Self(AtomicI64::new(instant.timestamp_micros()))
    }

    pub(super) fn set(&self, instant: DateTime<Utc>) {
        self.0.store(instant.timestamp_micros(), Ordering::Relaxed);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> DateTime<Utc> {
        let step = TimeDelta::milliseconds(1).num_microseconds().unwrap_or(0);
        DateTime::from_timestamp_micros(self.0.fetch_add(step, Ordering::Relaxed))
            .unwrap_or_default()
    }
}

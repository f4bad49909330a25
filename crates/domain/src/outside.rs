//! What the rules may not do themselves: tell the time, make an id. Others bring these in.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// The time. One clock serves the whole product; tests bring a fixed one.
pub trait Clock: Send + Sync {
    /// This moment.
    fn now(&self) -> DateTime<Utc>;

    /// This moment's civil date in London.
    fn today(&self) -> NaiveDate {
        crate::civil::london_day(self.now())
    }
}

/// New ids, rising with time (UUID version 7).
pub trait Ids: Send + Sync {
    /// An id that was never given before.
    fn next(&self) -> Uuid;
}

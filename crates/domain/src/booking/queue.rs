use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::BookingId;

/// How urgent a request is, frozen when it was made; the lower goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PriorityClass(pub i32);

impl PriorityClass {
    /// The class of a request that no setting puts ahead of another.
    pub const ORDINARY: Self = Self(100);
}

/// The place of a request in the one list of a session: class, then time of request, then the
/// order in which the requests committed. Approval does not change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QueueKey {
    /// Frozen at the request.
    pub class: PriorityClass,
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// The number of the booking within its session, given out under the session's lock.
    pub number: i64,
}

/// Somebody on the waiting list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiting {
    /// Where in the list.
    pub key: QueueKey,
    /// Whose.
    pub booking: BookingId,
}

/// The waiting list in order with positions from 1, contiguous.
pub fn positions(waiting: &[Waiting]) -> Vec<(u32, BookingId)> {
    let mut list = waiting.to_vec();
    list.sort_unstable();
    (1..)
        .zip(list.into_iter().map(|waiting| waiting.booking))
        .collect()
}

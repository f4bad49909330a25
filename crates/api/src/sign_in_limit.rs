//! How often passwords may be tried.
//!
//! By account and address together, so that a stranger cannot lock the owner out; and by address
//! with a high ceiling, because a whole council comes from one. Kept in memory: a restart forgives.

use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use crate::problem::Problem;
use usecases::Failure;

const BY_ACCOUNT_AND_ADDRESS: u32 = 5;
const BY_ADDRESS: u32 = 300;

/// The counts of wrong passwords.
pub(crate) struct SignInLimit {
    by_both: DefaultKeyedRateLimiter<(String, IpAddr)>,
    by_address: DefaultKeyedRateLimiter<IpAddr>,
}

impl Default for SignInLimit {
    fn default() -> Self {
        Self {
            by_both: DefaultKeyedRateLimiter::dashmap(per_minute(BY_ACCOUNT_AND_ADDRESS)),
            by_address: DefaultKeyedRateLimiter::dashmap(per_minute(BY_ADDRESS)),
        }
    }
}

fn per_minute(count: u32) -> Quota {
    Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN))
}

impl SignInLimit {
    /// Counts one try at `email` from `address`; refuses the one too many with how long to wait.
    pub(crate) fn admit(&self, email: &str, address: IpAddr) -> Result<(), Problem> {
        let now = DefaultClock::default().now();
        let wait = |until: governor::NotUntil<_>| {
            Problem::from(Failure::TooMany(until.wait_time_from(now).as_secs().max(1)))
        };
        self.by_address.check_key(&address).map_err(wait)?;
        self.by_both
            .check_key(&(email.trim().to_lowercase(), address))
            .map_err(wait)
    }
}

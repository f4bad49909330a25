//! How often wrong passwords may be tried.
//!
//! By account and address together, so that a stranger cannot lock the owner out; and by address
//! with a high ceiling, because a whole council comes from one. Kept in memory: a restart forgives.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::ResponseError;
use actix_web::http::StatusCode;
use usecases::Failure;

use crate::problem::Problem;

const BY_ACCOUNT_AND_ADDRESS: u32 = 5;
const BY_ADDRESS: u32 = 300;
const WITHIN: Duration = Duration::from_mins(1);

/// From so many keys on, those that count for nothing any more are looked for and dropped.
const FEW_KEYS: usize = 1_000;

/// The counts of wrong passwords.
#[derive(Default)]
pub(crate) struct SignInLimit {
    counts: Mutex<Counts>,
}

#[derive(Default)]
struct Counts {
    by_both: Bucket<(String, IpAddr)>,
    by_address: Bucket<IpAddr>,
}

impl SignInLimit {
    /// Counts one try at `email` from `address`; refuses the one too many with how long to wait. A try
    /// counts before it is known to be wrong, so that many at once are counted too.
    pub(crate) fn admit(&self, email: &str, address: IpAddr) -> Result<(), Problem> {
        self.admit_at(email, address, Instant::now())
            .map_err(|wait| Failure::TooMany(wait.as_secs().max(1)).into())
    }

    /// Takes a try back that turned out not to be a wrong password, so that whoever knows theirs is never
    /// slowed.
    pub(crate) fn settle<T>(&self, email: &str, address: IpAddr, tried: &Result<T, Problem>) {
        let is_wrong = tried
            .as_ref()
            .is_err_and(|problem| problem.status_code() == StatusCode::UNAUTHORIZED);
        if !is_wrong {
            let mut counts = self.counts();
            counts.by_address.take_back(&address, BY_ADDRESS);
            let both = (named(email), address);
            counts.by_both.take_back(&both, BY_ACCOUNT_AND_ADDRESS);
        }
    }

    fn admit_at(&self, email: &str, address: IpAddr, now: Instant) -> Result<(), Duration> {
        let mut counts = self.counts();
        let both = (named(email), address);
        counts.by_both.check(&both, BY_ACCOUNT_AND_ADDRESS, now)?;
        counts.by_address.check(&address, BY_ADDRESS, now)?;
        counts.by_both.count(both, BY_ACCOUNT_AND_ADDRESS, now);
        counts.by_address.count(address, BY_ADDRESS, now);
        Ok(())
    }

    fn counts(&self) -> std::sync::MutexGuard<'_, Counts> {
        // Numbers alone are behind the lock: they are as good after a panic as before.
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn named(email: &str) -> String {
    email.trim().to_lowercase()
}

/// For each key, until when its tries are paid off. Each try costs its share of a minute, and a minute can
/// be owed.
struct Bucket<K> {
    paid_at: HashMap<K, Instant>,
    drop_from: usize,
}

impl<K> Default for Bucket<K> {
    fn default() -> Self {
        Self {
            paid_at: HashMap::new(),
            drop_from: FEW_KEYS,
        }
    }
}

impl<K: Eq + Hash> Bucket<K> {
    /// How long to wait until one more try is allowed; nothing when it is allowed now.
    fn check(&self, key: &K, most: u32, now: Instant) -> Result<(), Duration> {
        let owed = self
            .paid_at
            .get(key)
            .map_or(Duration::ZERO, |paid| paid.saturating_duration_since(now));
        let wait = (owed + share(most)).saturating_sub(WITHIN);
        if wait.is_zero() { Ok(()) } else { Err(wait) }
    }

    fn count(&mut self, key: K, most: u32, now: Instant) {
        let paid = self.paid_at.entry(key).or_insert(now);
        *paid = (*paid).max(now) + share(most);
        if self.paid_at.len() >= self.drop_from {
            self.paid_at.retain(|_, paid| *paid > now);
            // Looked for again when there are twice as many, so that a flood of names costs each its share.
            self.drop_from = (self.paid_at.len() * 2).max(FEW_KEYS);
        }
    }

    fn take_back(&mut self, key: &K, most: u32) {
        if let Some(paid) = self.paid_at.get_mut(key) {
            *paid = paid.checked_sub(share(most)).unwrap_or(*paid);
        }
    }
}

fn share(most: u32) -> Duration {
    WITHIN / most
}

#[cfg(test)]
mod tests {
    use super::*;

    const DESK: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 1));
    const HOME: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 2));

    fn is_admitted(limit: &SignInLimit, email: &str, address: IpAddr, now: Instant) -> bool {
        limit.admit_at(email, address, now).is_ok()
    }

    #[test]
    fn five_wrong_passwords_a_minute_for_an_account_from_an_address() {
        let (limit, now) = (SignInLimit::default(), Instant::now());
        for _ in 0..5 {
            assert!(is_admitted(&limit, "ann@council.example", DESK, now));
        }
        let wait = limit.admit_at(" ANN@council.example", DESK, now);
        assert_eq!(wait, Err(Duration::from_secs(12)));
        assert!(is_admitted(&limit, "ann@council.example", HOME, now));
        assert!(is_admitted(&limit, "ben@council.example", DESK, now));
        let later = now + Duration::from_secs(12);
        assert!(is_admitted(&limit, "ann@council.example", DESK, later));
        assert!(!is_admitted(&limit, "ann@council.example", DESK, later));
    }

    #[test]
    fn an_address_has_a_high_ceiling_of_its_own() {
        let (limit, now) = (SignInLimit::default(), Instant::now());
        for number in 0..300 {
            assert!(is_admitted(&limit, &format!("p{number}@x"), DESK, now));
        }
        assert!(!is_admitted(&limit, "one.more@x", DESK, now));
        assert!(is_admitted(&limit, "one.more@x", HOME, now));
    }

    #[test]
    fn what_was_no_wrong_password_does_not_count() {
        let limit = SignInLimit::default();
        for _ in 0..400 {
            assert!(limit.admit("ann@council.example", DESK).is_ok());
            limit.settle("ann@council.example", DESK, &Ok(()));
        }
        for _ in 0..5 {
            assert!(limit.admit("ann@council.example", DESK).is_ok());
            let wrong: Result<(), Problem> = Err(Problem::not_signed_in());
            limit.settle("ann@council.example", DESK, &wrong);
        }
        assert!(limit.admit("ann@council.example", DESK).is_err());
    }

    #[test]
    fn names_are_dropped_when_they_count_no_more() {
        let (limit, now) = (SignInLimit::default(), Instant::now());
        for number in 0..5_000_u64 {
            let at = now + Duration::from_secs(number);
            assert!(is_admitted(&limit, &format!("p{number}@x"), DESK, at));
        }
        assert!(limit.counts().by_both.paid_at.len() < 2 * FEW_KEYS);
    }
}

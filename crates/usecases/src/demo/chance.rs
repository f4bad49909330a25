//! Chance that falls the same way again.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Dice that fall alike for the same seed, on every machine and with every version: `ChaCha8Rng`
/// promises that, as `StdRng` does not.
#[derive(Clone, Debug)]
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// The dice of this seed.
    pub(super) fn of(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// True in so many of a hundred cases.
    pub(super) fn percent(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100) < percent
    }

    /// A whole number from `least` to `most`, both included; `least` where there is no room between.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        if most <= least {
            least
        } else {
            self.0.random_range(least..=most)
        }
    }

    /// One of these; the first type's default where there is none.
    pub(super) fn one_of<T: Copy + Default>(&mut self, choices: &[T]) -> T {
        let last = i64::try_from(choices.len()).unwrap_or(1) - 1;
        let at = usize::try_from(self.between(0, last)).unwrap_or(0);
        choices.get(at).copied().unwrap_or_default()
    }

    /// One of these, each as often as its weight says.
    pub(super) fn weighted<T: Copy + Default>(&mut self, choices: &[(T, u32)]) -> T {
        let total: u32 = choices.iter().map(|(_, weight)| weight).sum();
        let mut left = self.between(1, i64::from(total));
        for (choice, weight) in choices {
            left -= i64::from(*weight);
            if left <= 0 {
                return *choice;
            }
        }
        T::default()
    }

    /// Puts them into another order.
    pub(super) fn shuffle<T>(&mut self, things: &mut [T]) {
        for at in (1..things.len()).rev() {
            things.swap(at, self.0.random_range(0..=at));
        }
    }
}

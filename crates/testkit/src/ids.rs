//! Ids in an order that a test can foretell.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use uuid::{Builder, Uuid};

/// 1, 2, 3 … in the form of a `UUIDv7`; clones count on together.
#[derive(Clone, Debug, Default)]
pub struct SequentialIds(Arc<AtomicU64>);

impl SequentialIds {
    /// The next id; later ones sort after earlier ones.
    pub fn next(&self) -> Uuid {
        Self::nth(self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// The id that the `n`th call of [`SequentialIds::next`] gives.
    pub fn nth(n: u64) -> Uuid {
        Builder::from_unix_timestamp_millis(n, &[0; 10]).into_uuid()
    }
}

impl domain::outside::Ids for SequentialIds {
    fn next(&self) -> Uuid {
        Self::next(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_in_order() {
        let ids = SequentialIds::default();
        let (first, second) = (ids.next(), ids.next());
        assert!(first < second);
        assert_eq!(second, SequentialIds::nth(2));
        assert_eq!(first.get_version_num(), 7);
    }
}

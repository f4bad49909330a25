use serde::{Deserialize, Serialize};

/// How the places of a session stand at an instant. The promise of the product is
/// `booked + offered + reserved ≤ capacity + overrides`, always; walk-ins are outside the sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Places {
    /// How many may come.
    pub capacity: i32,
    /// Places granted by L&D beyond the capacity, each with a reason.
    pub overrides: i32,
    /// Places taken.
    pub booked: i32,
    /// Places held for somebody who has yet to answer an offer.
    pub offered: i32,
    /// Places kept back for a team or a partner agency.
    pub reserved: i32,
    /// People on the waiting list.
    pub waiting: i32,
}

impl Places {
    /// Places that somebody holds: booked, offered or reserved.
    pub const fn held(self) -> i32 {
        self.booked + self.offered + self.reserved
    }

    /// Places that the next person can have; never negative.
    pub fn free(self) -> i32 {
        (self.capacity + self.overrides - self.held()).max(0)
    }

    /// Whether the next person can only wait: no place is free, or those who wait come first.
    pub fn is_full(self) -> bool {
        self.free() == 0 || self.waiting > 0
    }

    /// Whether the promise holds.
    pub const fn is_kept(self) -> bool {
        self.held() <= self.capacity + self.overrides
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::empty(5, 0, 0, 0, 0, 5, false)]
    #[case::last(5, 0, 4, 0, 0, 1, false)]
    #[case::full(5, 0, 5, 0, 0, 0, true)]
    #[case::offers_hold(5, 0, 4, 1, 0, 0, true)]
    #[case::an_override_adds_only_its_own_place(5, 1, 6, 0, 0, 0, true)]
    #[case::queue_comes_first(5, 0, 4, 0, 2, 1, true)]
    fn free_places(
        #[case] capacity: i32,
        #[case] overrides: i32,
        #[case] booked: i32,
        #[case] offered: i32,
        #[case] waiting: i32,
        #[case] free: i32,
        #[case] full: bool,
    ) {
        let places = Places {
            capacity,
            overrides,
            booked,
            offered,
            reserved: 0,
            waiting,
        };
        assert_eq!(places.free(), free);
        assert_eq!(places.is_full(), full);
        assert!(places.is_kept());
    }
}

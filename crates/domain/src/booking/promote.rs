use serde::{Deserialize, Serialize};

use super::Waiting;
use crate::ids::BookingId;

/// Why somebody on the waiting list was passed over when a place became free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassOver {
    /// Their last working day is before the session.
    LeftBeforeTheSession,
}

impl PassOver {
    /// The code that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LeftBeforeTheSession => "left_before_the_session",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        (code == Self::LeftBeforeTheSession.code()).then_some(Self::LeftBeforeTheSession)
    }

    /// What the log says.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::LeftBeforeTheSession => {
                "Passed over: their last working day is before the session"
            }
        }
    }
}

/// Who is given the places that are free.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promotion {
    /// In the order of the queue; at most as many as were free.
    pub promoted: Vec<BookingId>,
    /// Those ahead of somebody promoted who could not take a place, each with the reason.
    pub passed_over: Vec<(BookingId, PassOver)>,
}

/// Gives `free` places to the waiting list in its order. Nobody is jumped but with a reason.
pub fn promote(
    free: i32,
    waiting: &[Waiting],
    cannot: impl Fn(BookingId) -> Option<PassOver>,
) -> Promotion {
    let mut list = waiting.to_vec();
    list.sort_unstable();
    let mut free = free;
    let mut result = Promotion::default();
    for person in list {
        if free <= 0 {
            break;
        }
        if let Some(reason) = cannot(person.booking) {
            result.passed_over.push((person.booking, reason));
        } else {
            result.promoted.push(person.booking);
            free -= 1;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::booking::{PriorityClass, QueueKey};
    use rstest::rstest;
    use uuid::Uuid;

    fn id(n: u128) -> BookingId {
        BookingId(Uuid::from_u128(n))
    }

    fn waiting(n: u128, class: i32, minute: u32) -> Waiting {
        Waiting {
            key: QueueKey {
                class: PriorityClass(class),
                requested_at: format!("2026-11-01T09:{minute:02}:00Z").parse().unwrap(),
                number: i64::try_from(n).unwrap(),
            },
            booking: id(n),
        }
    }

    #[rstest]
    #[case::none_free(0, &[])]
    #[case::class_then_time(2, &[3, 1])]
    #[case::more_than_wait(9, &[3, 1, 2])]
    fn order(#[case] free: i32, #[case] expected: &[u128]) {
        let list = [waiting(2, 100, 5), waiting(1, 100, 1), waiting(3, 10, 9)];
        let expected: Vec<_> = expected.iter().copied().map(id).collect();
        assert_eq!(promote(free, &list, |_| None).promoted, expected);
    }

    #[test]
    fn the_same_minute_goes_by_commit_order() {
        let list = [waiting(8, 100, 1), waiting(7, 100, 1)];
        assert_eq!(promote(1, &list, |_| None).promoted, [id(7)]);
    }

    #[test]
    fn a_leaver_is_passed_over_with_the_reason() {
        let list = [waiting(1, 100, 1), waiting(2, 100, 2)];
        let promotion = promote(1, &list, |booking| {
            (booking == id(1)).then_some(PassOver::LeftBeforeTheSession)
        });
        assert_eq!(promotion.promoted, [id(2)]);
        assert_eq!(
            promotion.passed_over,
            [(id(1), PassOver::LeftBeforeTheSession)]
        );
    }
}

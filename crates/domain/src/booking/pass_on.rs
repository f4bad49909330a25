use chrono::{DateTime, Utc};

use super::{BookingState, EventKind, PassOver, QueueKey, Waiting, promote};
use crate::catalogue::Places;
use crate::ids::BookingId;

/// A booking as the passing on of places looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub booking: BookingId,
    /// Its place in the one list of the session.
    pub key: QueueKey,
    /// Where it stands.
    pub state: BookingState,
    /// Until when its offer holds; none where it has none, or where the offer was not sent.
    pub answer_by: Option<DateTime<Utc>>,
}

impl Standing {
    /// Whether its offer has lapsed by `now`. One that was not sent cannot lapse.
    pub fn has_lapsed(&self, now: DateTime<Utc>) -> bool {
        self.state == BookingState::Offered && self.answer_by.is_some_and(|until| until <= now)
    }
}

/// How a free place reaches somebody on the waiting list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is theirs at once.
    Given,
    /// It is held for them until they answer.
    Offered,
    /// They cannot have it.
    PassedOver(PassOver),
}

/// What follows from the log of a session and the time: offers that have lapsed by `now` end, and
/// every place that is free then goes to the waiting list in its order, each in the way that
/// `way` says for the person. Answers the events in the order in which they happen.
///
/// Who holds an offer is this function's answer and nobody's note: whoever reads before it was
/// written down comes to the same.
pub fn pass_on(
    places: Places,
    standings: &[Standing],
    is_open: bool,
    now: DateTime<Utc>,
    way: impl Fn(BookingId) -> Way,
) -> Vec<(BookingId, EventKind)> {
    let mut lapsed: Vec<&Standing> = standings
        .iter()
        .filter(|standing| standing.has_lapsed(now))
        .collect();
    lapsed.sort_by_key(|standing| (standing.answer_by, standing.key));
    let given_up = i32::try_from(lapsed.len()).unwrap_or(i32::MAX);
    let free = Places {
        offered: places.offered - given_up,
        ..places
    }
    .free();
    let mut events: Vec<_> = lapsed
        .iter()
        .map(|standing| (standing.booking, EventKind::Lapsed))
        .collect();
    if !is_open {
        return events;
    }
    let waiting: Vec<Waiting> = standings
        .iter()
        .filter(|standing| standing.state == BookingState::Waitlisted)
        .map(|standing| Waiting {
            key: standing.key,
            booking: standing.booking,
        })
        .collect();
    let next = promote(free, &waiting, |booking| match way(booking) {
        Way::PassedOver(why) => Some(why),
        Way::Given | Way::Offered => None,
    });
    // Somebody is passed over only where somebody behind them has the place.
    if !next.promoted.is_empty() {
        events.extend(
            next.passed_over
                .into_iter()
                .map(|(booking, why)| (booking, EventKind::PassedOver(why))),
        );
    }
    events.extend(next.promoted.into_iter().map(|booking| {
        let kind = match way(booking) {
            Way::Offered => EventKind::Offered,
            Way::Given | Way::PassedOver(_) => EventKind::Promoted,
        };
        (booking, kind)
    }));
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::booking::PriorityClass;
    use rstest::rstest;
    use uuid::Uuid;

    const NOON: &str = "2026-11-20T12:00:00Z";

    fn id(n: u128) -> BookingId {
        BookingId(Uuid::from_u128(n))
    }

    fn standing(n: u128, state: BookingState, answer_by: Option<&str>) -> Standing {
        Standing {
            booking: id(n),
            key: QueueKey {
                class: PriorityClass::ORDINARY,
                requested_at: NOON.parse().unwrap(),
                number: i64::try_from(n).unwrap(),
            },
            state,
            answer_by: answer_by.map(|until| until.parse().unwrap()),
        }
    }

    /// One place, offered to 1; 2 and 3 wait, 2 before 3.
    fn offered(answer_by: Option<&str>) -> (Places, Vec<Standing>) {
        let places = Places {
            capacity: 1,
            offered: 1,
            waiting: 2,
            ..Places::default()
        };
        let standings = vec![
            standing(3, BookingState::Waitlisted, None),
            standing(2, BookingState::Waitlisted, None),
            standing(1, BookingState::Offered, answer_by),
        ];
        (places, standings)
    }

    #[rstest]
    #[case::in_time(Some("2026-11-20T12:00:01Z"), &[])]
    #[case::at_the_instant(Some(NOON), &[(1, EventKind::Lapsed), (2, EventKind::Offered)])]
    #[case::long_ago(Some("2026-11-01T12:00:00Z"), &[(1, EventKind::Lapsed), (2, EventKind::Offered)])]
    #[case::not_sent(None, &[])]
    fn a_lapse_passes_on(#[case] answer_by: Option<&str>, #[case] expected: &[(u128, EventKind)]) {
        let (places, standings) = offered(answer_by);
        let events = pass_on(places, &standings, true, NOON.parse().unwrap(), |_| {
            Way::Offered
        });
        let expected: Vec<_> = expected
            .iter()
            .map(|(n, kind)| (id(*n), kind.clone()))
            .collect();
        assert_eq!(events, expected);
    }

    #[test]
    fn once_the_session_has_begun_an_offer_lapses_to_nobody() {
        let (places, standings) = offered(Some(NOON));
        let events = pass_on(places, &standings, false, NOON.parse().unwrap(), |_| {
            Way::Offered
        });
        assert_eq!(events, [(id(1), EventKind::Lapsed)]);
    }

    #[test]
    fn who_cannot_be_asked_is_given_and_who_left_is_passed_over_with_the_reason() {
        let (places, standings) = offered(Some(NOON));
        let way = |booking| {
            if booking == id(2) {
                Way::PassedOver(PassOver::LeftBeforeTheSession)
            } else {
                Way::Given
            }
        };
        let events = pass_on(places, &standings, true, NOON.parse().unwrap(), way);
        let expected = [
            (id(1), EventKind::Lapsed),
            (id(2), EventKind::PassedOver(PassOver::LeftBeforeTheSession)),
            (id(3), EventKind::Promoted),
        ];
        assert_eq!(events, expected);
    }
}

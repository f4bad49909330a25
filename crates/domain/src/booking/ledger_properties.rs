//! Random lives of a session keep the promises, and its log tells them again.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Ask, Asker, BookingState, Cancelling, Event, EventKind, IfFull, Ledger, PlaceFacts, Placed,
    PriorityClass, QueueKey, approve, cancel, place, promote, resize,
};
use crate::catalogue::{SessionState, SessionTimes};
use crate::ids::BookingId;

#[derive(Clone, Debug)]
enum Deed {
    Place { needs_approval: bool, class: i32 },
    Override,
    Approve(usize),
    Decline(usize),
    Cancel(usize),
    Resize(i32),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        4 => (any::<bool>(), prop_oneof![Just(10), Just(100)])
            .prop_map(|(needs_approval, class)| Deed::Place { needs_approval, class }),
        1 => Just(Deed::Override),
        2 => (0_usize..64).prop_map(Deed::Approve),
        1 => (0_usize..64).prop_map(Deed::Decline),
        3 => (0_usize..64).prop_map(Deed::Cancel),
        2 => (1_i32..8).prop_map(Deed::Resize),
    ];
    proptest::collection::vec(deed, 0..80)
}

/// A session whose events are kept beside its ledger.
struct Session {
    ledger: Ledger,
    log: Vec<(Event, QueueKey)>,
    capacities: Vec<(usize, i32)>,
    now: DateTime<Utc>,
}

impl Session {
    fn new(capacity: i32) -> Self {
        Self {
            ledger: Ledger {
                capacity,
                ..Ledger::default()
            },
            log: Vec::new(),
            capacities: vec![(0, capacity)],
            now: "2026-11-01T09:00:00Z".parse().unwrap(),
        }
    }

    fn times() -> SessionTimes {
        let starts_at = "2026-12-01T09:30:00Z".parse().unwrap();
        SessionTimes {
            state: SessionState::Scheduled,
            opens_at: None,
            closes_at: None,
            starts_at,
            ends_at: starts_at,
        }
    }

    fn record(&mut self, booking: BookingId, kind: EventKind, key: QueueKey) {
        let event = Event {
            booking,
            kind,
            at: self.now,
            by: None,
        };
        self.ledger.apply(&event, key).unwrap();
        self.log.push((event, key));
    }

    fn key_of(&self, booking: BookingId) -> QueueKey {
        self.ledger.entries[&booking].key
    }

    fn promote(&mut self) {
        let queue = self.ledger.positions();
        let given = promote(self.ledger.places().free(), &self.ledger.waiting(), |_| {
            None
        });
        let heads: Vec<_> = queue
            .iter()
            .take(given.promoted.len())
            .map(|(_, id)| *id)
            .collect();
        assert_eq!(given.promoted, heads, "somebody was jumped");
        for booking in given.promoted {
            self.record(booking, EventKind::Promoted, self.key_of(booking));
        }
    }

    fn pick(&self, n: usize, state: impl Fn(BookingState) -> bool) -> Option<BookingId> {
        let fitting: Vec<_> = self
            .ledger
            .entries
            .iter()
            .filter(|(_, entry)| state(entry.state))
            .map(|(id, _)| *id)
            .collect();
        (!fitting.is_empty()).then(|| fitting[n % fitting.len()])
    }

    fn ask(&mut self, needs_approval: bool, class: i32, override_reason: Option<&str>) {
        let facts = PlaceFacts {
            times: Self::times(),
            places: self.ledger.places(),
            is_withdrawn: false,
            needs_approval,
            last_working_day: None,
            live: None,
            clashes: Vec::new(),
            missing_prerequisites: Vec::new(),
        };
        let ask = Ask {
            asker: if override_reason.is_some() {
                Asker::LdTeam
            } else {
                Asker::Learner
            },
            if_full: IfFull::JoinWaitingList,
            accepts_clash: false,
            override_reason: override_reason.map(str::to_owned),
        };
        let number = i64::try_from(self.ledger.entries.len()).unwrap() + 1;
        let booking = BookingId(Uuid::from_u128(u128::try_from(number).unwrap()));
        let key = QueueKey {
            class: PriorityClass(class),
            requested_at: self.now,
            number,
        };
        let kind = match place(&facts, &ask, self.now).unwrap() {
            Placed::Requested => EventKind::Requested,
            Placed::Booked { is_override: false } => EventKind::Booked,
            Placed::Booked { is_override: true } => EventKind::Overridden("Court order".into()),
            Placed::Waitlisted => EventKind::Waitlisted,
        };
        self.record(booking, kind, key);
    }

    fn answer(&mut self, n: usize, declined_because: Option<&str>) {
        if let Some(booking) = self.pick(n, |state| state == BookingState::Requested) {
            let kind = approve(BookingState::Requested, declined_because, false).unwrap();
            self.record(booking, kind, self.key_of(booking));
        }
    }

    fn give_back(&mut self, n: usize) {
        if let Some(booking) = self.pick(n, BookingState::is_live) {
            let wish = Cancelling {
                state: self.ledger.entries[&booking].state,
                times: Self::times(),
                limit_days: 7,
                is_by_organiser: false,
                reason: None,
            };
            let given = cancel(&wish, self.now).unwrap();
            self.record(booking, given.event, self.key_of(booking));
        }
    }

    fn resize(&mut self, capacity: i32) {
        let places = self.ledger.places();
        match resize(places, capacity) {
            Ok(_) => {
                self.ledger.capacity = capacity;
                self.capacities.push((self.log.len(), capacity));
            }
            Err(_) => assert!(places.held() - places.overrides > capacity),
        }
    }

    fn live(&mut self, deed: &Deed) {
        self.now += Duration::hours(7);
        match deed {
            Deed::Place {
                needs_approval,
                class,
            } => self.ask(*needs_approval, *class, None),
            Deed::Override => self.ask(false, 100, Some("Court order")),
            Deed::Approve(n) => self.answer(*n, None),
            Deed::Decline(n) => self.answer(*n, Some("Cover")),
            Deed::Cancel(n) => self.give_back(*n),
            Deed::Resize(capacity) => self.resize(*capacity),
        }
        self.promote();
    }

    fn replayed(&self) -> Ledger {
        let mut ledger = Ledger {
            capacity: self.capacities.last().unwrap().1,
            ..Ledger::default()
        };
        for (event, key) in &self.log {
            ledger.apply(event, *key).unwrap();
        }
        ledger
    }
}

proptest! {
    #[test]
    fn the_promises_hold_in_every_life(capacity in 1_i32..6, deeds in deeds()) {
        let mut session = Session::new(capacity);
        for deed in &deeds {
            session.live(deed);
            prop_assert_eq!(session.ledger.violation(), None);
            let positions: Vec<u32> =
                session.ledger.positions().into_iter().map(|(position, _)| position).collect();
            let contiguous: Vec<u32> =
                (1..=u32::try_from(session.ledger.places().waiting).unwrap()).collect();
            prop_assert_eq!(positions, contiguous);
        }
        let replayed = session.replayed();
        prop_assert_eq!(replayed.positions(), session.ledger.positions());
        prop_assert_eq!(replayed, session.ledger);
    }
}

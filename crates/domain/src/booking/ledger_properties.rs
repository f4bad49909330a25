//! Random lives of a session keep the promises, and its log tells them again.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Ask, Asker, BookingState, Cancelling, Event, EventKind, IfFull, Ledger, PlaceFacts, Placed,
    PriorityClass, QueueKey, Way, answer, approve, cancel, pass_on, place, resize,
};
use crate::catalogue::{SessionState, SessionTimes, TimeToAnswer};
use crate::ids::BookingId;

#[derive(Clone, Debug)]
enum Deed {
    Place {
        needs_approval: bool,
        class: i32,
    },
    Override,
    Approve(usize),
    Decline(usize),
    Cancel(usize),
    Resize(i32),
    /// The mail with the nth offer that was not sent goes.
    Send(usize),
    Answer {
        n: usize,
        takes_it: bool,
    },
    /// Nobody does anything for so many hours.
    Wait(i64),
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
        4 => (0_usize..64).prop_map(Deed::Send),
        2 => (0_usize..64, any::<bool>()).prop_map(|(n, takes_it)| Deed::Answer { n, takes_it }),
        1 => (1_i64..72).prop_map(Deed::Wait),
    ];
    proptest::collection::vec(deed, 0..80)
}

/// A session whose events are kept beside its ledger.
struct Session {
    ledger: Ledger,
    log: Vec<(Event, QueueKey)>,
    capacities: Vec<(usize, i32)>,
    now: DateTime<Utc>,
    offers: bool,
}

/// What follows from a ledger and the time, nothing of it written down.
fn seen_at(
    ledger: &Ledger,
    now: DateTime<Utc>,
    offers: bool,
) -> (Ledger, Vec<(BookingId, EventKind)>) {
    let way = |_| if offers { Way::Offered } else { Way::Given };
    let events = pass_on(ledger.places(), &ledger.standings(), true, now, way);
    let mut seen = ledger.clone();
    for (booking, kind) in &events {
        let event = Event {
            booking: *booking,
            kind: kind.clone(),
            at: now,
            by: None,
        };
        seen.apply(&event, ledger.entries[booking].key).unwrap();
    }
    (seen, events)
}

impl Session {
    fn new(capacity: i32, offers: bool) -> Self {
        Self {
            ledger: Ledger {
                capacity,
                ..Ledger::default()
            },
            log: Vec::new(),
            capacities: vec![(0, capacity)],
            now: "2026-11-01T09:00:00Z".parse().unwrap(),
            offers,
        }
    }

    fn times() -> SessionTimes {
        let starts_at = "2028-12-01T09:30:00Z".parse().unwrap();
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

    fn pass_on(&mut self) {
        let (_, events) = seen_at(&self.ledger, self.now, self.offers);
        let mut given = Vec::new();
        let queue = self.ledger.positions();
        for (booking, kind) in events {
            if kind != EventKind::Lapsed {
                given.push(booking);
            }
            self.record(booking, kind, self.key_of(booking));
        }
        let heads: Vec<_> = queue.iter().take(given.len()).map(|(_, id)| *id).collect();
        assert_eq!(given, heads, "somebody was jumped");
    }

    fn send(&mut self, n: usize) {
        let unsent: Vec<_> = self
            .ledger
            .standings()
            .into_iter()
            .filter(|standing| {
                standing.state == BookingState::Offered && standing.answer_by.is_none()
            })
            .collect();
        if !unsent.is_empty() {
            let standing = unsent[n % unsent.len()];
            let until = TimeToAnswer::Hours(20).deadline(self.now, Self::times().starts_at);
            self.record(standing.booking, EventKind::OfferSent(until), standing.key);
        }
    }

    fn answer_offer(&mut self, n: usize, takes_it: bool) {
        if let Some(booking) = self.pick(n, |state| state == BookingState::Offered) {
            let kind = answer(BookingState::Offered, &Self::times(), takes_it, self.now).unwrap();
            self.record(booking, kind, self.key_of(booking));
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
        if let Deed::Wait(hours) = deed {
            self.now += Duration::hours(*hours);
        }
        // Whoever changes something first writes down what the time has done.
        self.pass_on();
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
            Deed::Send(n) => self.send(*n),
            Deed::Answer { n, takes_it } => self.answer_offer(*n, *takes_it),
            Deed::Wait(_) => {}
        }
        self.pass_on();
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
    fn the_promises_hold_in_every_life(
        capacity in 1_i32..6,
        offers in any::<bool>(),
        deeds in deeds(),
    ) {
        let mut session = Session::new(capacity, offers);
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

    #[test]
    fn who_reads_sees_the_lapse_whether_or_not_somebody_wrote_it_down(
        capacity in 1_i32..6,
        deeds in deeds(),
        early in 0_i64..48,
        late in 0_i64..48,
    ) {
        let mut session = Session::new(capacity, true);
        for deed in &deeds {
            session.live(deed);
        }
        let first = session.now + Duration::hours(early);
        let then = first + Duration::hours(late);
        let (seen, _) = seen_at(&session.ledger, then, true);
        prop_assert_eq!(seen.violation(), None);
        for standing in seen.standings() {
            prop_assert!(!standing.has_lapsed(then));
        }
        // An offer that was not sent holds, however long nobody looks.
        for standing in session.ledger.standings() {
            if standing.state == BookingState::Offered && standing.answer_by.is_none() {
                prop_assert_eq!(seen.entries[&standing.booking].state, BookingState::Offered);
            }
        }
        // A worker that looked in between changes nothing of what is seen.
        let (noted, _) = seen_at(&session.ledger, first, true);
        let (seen_after_note, _) = seen_at(&noted, then, true);
        prop_assert_eq!(seen_after_note, seen);
    }
}

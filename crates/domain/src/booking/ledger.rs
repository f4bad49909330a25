use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{BookingState, Event, EventKind, QueueKey, Standing, Waiting, positions};
use crate::catalogue::Places;
use crate::ids::BookingId;

/// One booking as its events tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands.
    pub state: BookingState,
    /// Its place in the one list of the session.
    pub key: QueueKey,
    /// Until when its offer holds; none where it has none, or where the offer was not sent.
    pub answer_by: Option<DateTime<Utc>>,
    /// Whether it holds a place beyond the capacity.
    pub is_override: bool,
    /// Whether it came from the register and stands outside the capacity.
    pub is_walk_in: bool,
}

/// What is wrong with a session's bookings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// More places are held than there are.
    Overbooked(Places),
    /// An event that cannot happen in the state before it.
    ImpossibleEvent {
        /// Whose booking.
        booking: BookingId,
        /// The event's code.
        event: &'static str,
    },
    /// Somebody waits although a place is free.
    IdlePlace(Places),
}

/// The bookings of one session, rebuilt from its events in the order of commit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// How many may come.
    pub capacity: i32,
    /// Places kept back.
    pub reserved: i32,
    /// The bookings that have had an event.
    pub entries: BTreeMap<BookingId, Entry>,
}

impl Ledger {
    /// Applies one event. `key` is the frozen place in the list of the booking it concerns.
    pub fn apply(&mut self, event: &Event, key: QueueKey) -> Result<(), Violation> {
        let before = self.entries.get(&event.booking);
        let state = BookingState::after(before.map(|entry| entry.state), &event.kind).ok_or(
            Violation::ImpossibleEvent {
                booking: event.booking,
                event: event.kind.code(),
            },
        )?;
        let is_override = matches!(event.kind, EventKind::Overridden(_))
            || before.is_some_and(|entry| entry.is_override);
        let is_walk_in = matches!(event.kind, EventKind::WalkedIn)
            || before.is_some_and(|entry| entry.is_walk_in);
        let answer_by = match event.kind {
            EventKind::OfferSent(until) => Some(until),
            _ => before
                .and_then(|entry| entry.answer_by)
                .filter(|_| state == BookingState::Offered),
        };
        self.entries.insert(
            event.booking,
            Entry {
                state,
                answer_by,
                key: before.map_or(key, |entry| entry.key),
                is_override,
                is_walk_in,
            },
        );
        Ok(())
    }

    /// How the places stand.
    pub fn places(&self) -> Places {
        let mut places = Places {
            capacity: self.capacity,
            reserved: self.reserved,
            ..Places::default()
        };
        for entry in self.entries.values().filter(|entry| !entry.is_walk_in) {
            if entry.state == BookingState::Offered {
                places.offered += 1;
            } else if entry.state.holds_a_place() {
                places.booked += 1;
            } else if entry.state == BookingState::Waitlisted {
                places.waiting += 1;
            }
            if entry.is_override && entry.state.holds_a_place() {
                places.overrides += 1;
            }
        }
        places
    }

    /// Every booking as the passing on of places looks at it, in no order.
    pub fn standings(&self) -> Vec<Standing> {
        self.entries
            .iter()
            .map(|(booking, entry)| Standing {
                booking: *booking,
                key: entry.key,
                state: entry.state,
                answer_by: entry.answer_by,
            })
            .collect()
    }

    /// Everybody who waits, in no order.
    pub fn waiting(&self) -> Vec<Waiting> {
        self.entries
            .iter()
            .filter(|(_, entry)| entry.state == BookingState::Waitlisted)
            .map(|(booking, entry)| Waiting {
                key: entry.key,
                booking: *booking,
            })
            .collect()
    }

    /// The waiting list in order with positions from 1.
    pub fn positions(&self) -> Vec<(u32, BookingId)> {
        positions(&self.waiting())
    }

    /// What is wrong, as far as places go.
    pub fn violation(&self) -> Option<Violation> {
        let places = self.places();
        if !places.is_kept() {
            return Some(Violation::Overbooked(places));
        }
        (places.free() > 0 && places.waiting > 0).then_some(Violation::IdlePlace(places))
    }
}

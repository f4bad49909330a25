use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use contract::booking::BookingSummary;
use domain::booking::BookingState;
use domain::ids::PersonId;

/// Days on which half of a team or more is at a session, with how many are; two at least.
pub(super) fn thin_days(bookings: &[BookingSummary], team: usize) -> Vec<(NaiveDate, usize)> {
    let mut away: BTreeMap<NaiveDate, BTreeSet<PersonId>> = BTreeMap::new();
    let held = bookings
        .iter()
        .filter(|booking| matches!(booking.state, BookingState::Booked | BookingState::Offered));
    for booking in held {
        for part in &booking.session.parts {
            away.entry(part.on).or_default().insert(booking.person_id);
        }
    }
    away.into_iter()
        .map(|(on, people)| (on, people.len()))
        .filter(|(_, people)| *people > 1 && people * 2 >= team)
        .collect()
}

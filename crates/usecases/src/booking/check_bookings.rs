use std::collections::BTreeMap;

use domain::booking::{BookingState, Ledger, QueueKey};
use domain::civil::london_day;
use domain::ids::{BookingId, SessionId};
use store::DbConnection;
use store::booking::{
    BookingRow, last_working_day, live_duplicates, load_bookings, load_session_log,
    orphaned_messages, places_of, sessions_with_bookings, unannounced_bookings,
};
use store::catalogue::find_session;

use crate::{Failure, Spires};

/// Walks the whole database and says what is wrong with its bookings, a sentence each; nothing
/// where all promises are kept. Capacity, order, duplicates, the log against the states, messages
/// without a booking and places that nobody was told of.
pub fn check_bookings(spires: &Spires) -> Result<Vec<String>, Failure> {
    spires.store.read(|conn| {
        let mut wrong = Vec::new();
        for session in sessions_with_bookings(conn)? {
            check_session(conn, spires, session, &mut wrong)?;
        }
        for (session, person) in live_duplicates(conn)? {
            wrong.push(format!("session {session}: {person} has two live bookings"));
        }
        for message in orphaned_messages(conn)? {
            wrong.push(format!(
                "message {message}: is about a booking that is not there"
            ));
        }
        for booking in unannounced_bookings(conn)? {
            wrong.push(format!(
                "booking {booking}: holds a place that nobody was told of"
            ));
        }
        Ok(wrong)
    })
}

fn check_session(
    conn: &mut DbConnection,
    spires: &Spires,
    id: SessionId,
    wrong: &mut Vec<String>,
) -> Result<(), Failure> {
    let session = find_session(conn, id)?;
    let bookings = load_bookings(conn, &[id])?;
    let places = places_of(conn, &session)?;
    if !places.is_kept() {
        wrong.push(format!(
            "session {id}: {} places are held of {} and {} overrides",
            places.held(),
            places.capacity,
            places.overrides
        ));
    }
    let keys: BTreeMap<BookingId, QueueKey> = bookings
        .iter()
        .map(|row| (row.id, row.queue_key()))
        .collect();
    check_order(&bookings, id, wrong);
    let mut ledger = Ledger {
        capacity: session.capacity,
        ..Ledger::default()
    };
    for event in load_session_log(conn, id)? {
        let Some(key) = keys.get(&event.booking) else {
            continue;
        };
        if ledger.apply(&event, *key).is_err() {
            wrong.push(format!(
                "booking {}: the event {} cannot follow those before it",
                event.booking,
                event.kind.code()
            ));
        }
    }
    for row in &bookings {
        let told = ledger.entries.get(&row.id).map(|entry| entry.state);
        let state = row.state()?;
        if told != Some(state) {
            wrong.push(format!(
                "booking {}: stands at {}, its log says otherwise",
                row.id,
                state.code()
            ));
        }
    }
    let is_coming = session.times().state == domain::catalogue::SessionState::Scheduled
        && spires.now() < session.starts_at;
    if is_coming && places.free() > 0 && has_fit_waiting(conn, &bookings, &session)? {
        wrong.push(format!(
            "session {id}: a place is free although somebody waits"
        ));
    }
    Ok(())
}

/// Numbers within a session are distinct, and who committed later did not ask earlier.
fn check_order(bookings: &[BookingRow], id: SessionId, wrong: &mut Vec<String>) {
    let mut by_number: Vec<QueueKey> = bookings.iter().map(BookingRow::queue_key).collect();
    by_number.sort_unstable_by_key(|key| key.number);
    let falls = by_number
        .iter()
        .zip(by_number.iter().skip(1))
        .any(|(one, next)| one.number == next.number || next.requested_at < one.requested_at);
    if falls {
        wrong.push(format!(
            "session {id}: the queue is not in the order of commit"
        ));
    }
}

fn has_fit_waiting(
    conn: &mut DbConnection,
    bookings: &[BookingRow],
    session: &store::catalogue::SessionRow,
) -> Result<bool, Failure> {
    let first_day = london_day(session.starts_at);
    for row in bookings {
        if row.state()? == BookingState::Waitlisted
            && last_working_day(conn, row.person_id)?.is_none_or(|last| last >= first_day)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

use std::collections::BTreeMap;

use domain::booking::{BookingState, Event, Ledger, QueueKey};
use domain::civil::london_day;
use domain::ids::{BookingId, SessionId};
use store::DbConnection;
use store::booking::{
    BookingRow, last_working_day, live_duplicates, load_bookings, load_session_log,
    orphaned_messages, places_of, sessions_with_bookings, unannounced_bookings, unannounced_offers,
};
use store::catalogue::{SessionRow, find_course, find_session};

use super::passing::passing;
use crate::{Failure, Spires};

/// Walks the whole database and says what is wrong with its bookings, a sentence each; nothing
/// where all promises are kept. Capacity, order, duplicates, the log against the states and the times
/// to answer, messages without a booking, places and offers that nobody was told of.
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
        for booking in unannounced_offers(conn)? {
            wrong.push(format!(
                "booking {booking}: a place is offered and nobody is owed the mail"
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
        let told = ledger.entries.get(&row.id);
        let state = row.state()?;
        if told.is_some_and(|entry| entry.answer_by != row.answer_by()) {
            wrong.push(format!(
                "booking {}: its offer holds until another time than its log says",
                row.id
            ));
        }
        if told.map(|entry| entry.state) != Some(state) {
            wrong.push(format!(
                "booking {}: stands at {}, its log says otherwise",
                row.id,
                state.code()
            ));
        }
    }
    check_by_now(conn, spires, &session, wrong)?;
    let is_coming = session.times().state == domain::catalogue::SessionState::Scheduled
        && spires.now() < session.starts_at;
    if is_coming && places.free() > 0 && has_fit_waiting(conn, &bookings, &session)? {
        wrong.push(format!(
            "session {id}: a place is free although somebody waits"
        ));
    }
    Ok(())
}

/// What follows from the log by now keeps the promises too, whether or not it was written down.
fn check_by_now(
    conn: &mut DbConnection,
    spires: &Spires,
    session: &SessionRow,
    wrong: &mut Vec<String>,
) -> Result<(), Failure> {
    let now = spires.now();
    let course = find_course(conn, session.course_id)?;
    let passing = passing(conn, session, &course, now)?;
    let mut seen = Ledger {
        capacity: session.capacity,
        ..Ledger::default()
    };
    let keys: BTreeMap<BookingId, QueueKey> = passing
        .rows
        .iter()
        .map(|row| (row.id, row.queue_key()))
        .collect();
    let mut log = load_session_log(conn, session.id)?;
    log.extend(passing.events.into_iter().map(|(booking, kind)| Event {
        booking,
        kind,
        at: now,
        by: None,
    }));
    for event in &log {
        if let Some(key) = keys.get(&event.booking) {
            // An event that cannot happen was told of above.
            let _told = seen.apply(event, *key);
        }
    }
    if !seen.places().is_kept() {
        wrong.push(format!(
            "session {}: passing its lapsed offers on would overbook it",
            session.id
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
    session: &SessionRow,
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

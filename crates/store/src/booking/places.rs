//! How the places of sessions stand.

use std::collections::BTreeMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use domain::booking::BookingState;
use domain::catalogue::Places;
use domain::ids::SessionId;

use super::events::latest_event;
use crate::catalogue::SessionRow;
use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::bookings;
use crate::sql_types::DbUuid;

/// The places of these sessions. Two statements.
pub fn load_places(
    conn: &mut DbConnection,
    sessions: &[SessionRow],
) -> Result<BTreeMap<SessionId, Places>, StoreError> {
    let mut places: BTreeMap<SessionId, Places> = sessions
        .iter()
        .map(|session| {
            let empty = Places {
                capacity: session.capacity,
                ..Places::default()
            };
            (session.id, empty)
        })
        .collect();
    let ids: Vec<DbUuid> = sessions.iter().map(|session| session.id.into()).collect();
    let counts: Vec<(DbUuid, String, i64)> = bookings::table
        .filter(bookings::session_id.eq_any(ids.clone()))
        .filter(bookings::is_walk_in.eq(false))
        .group_by((bookings::session_id, bookings::state))
        .select((bookings::session_id, bookings::state, count_star()))
        .load(conn)?;
    let overrides: Vec<(DbUuid, String, i64)> = bookings::table
        .filter(bookings::session_id.eq_any(ids))
        .filter(bookings::override_reason.is_not_null())
        .group_by((bookings::session_id, bookings::state))
        .select((bookings::session_id, bookings::state, count_star()))
        .load(conn)?;
    for (session, state, count) in counts {
        let (state, count) = (read(&state)?, whole(count));
        let Some(places) = places.get_mut(&session.id()) else {
            continue;
        };
        if state == BookingState::Offered {
            places.offered += count;
        } else if state.holds_a_place() {
            places.booked += count;
        } else if state == BookingState::Waitlisted {
            places.waiting += count;
        }
    }
    for (session, state, count) in overrides {
        if read(&state)?.holds_a_place()
            && let Some(places) = places.get_mut(&session.id())
        {
            places.overrides += whole(count);
        }
    }
    Ok(places)
}

fn read(state: &str) -> Result<BookingState, StoreError> {
    BookingState::parse(state).ok_or_else(|| StoreError::corrupt("state of a booking", state))
}

fn whole(count: i64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The places of one session.
pub fn places_of(conn: &mut DbConnection, session: &SessionRow) -> Result<Places, StoreError> {
    let empty = Places {
        capacity: session.capacity,
        ..Places::default()
    };
    Ok(load_places(conn, std::slice::from_ref(session))?
        .remove(&session.id)
        .unwrap_or(empty))
}

/// `now`, or the time of the session's latest event where that is later: the times of a session's
/// log never fall, whatever the clocks of several servers say. Needs the session's lock.
pub fn moment_of(
    conn: &mut DbConnection,
    session: SessionId,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<chrono::DateTime<chrono::Utc>, StoreError> {
    Ok(latest_event(conn, session)?.map_or(now, |latest| latest.max(now)))
}

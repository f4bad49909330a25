//! What the time has done to offers and nobody has written down yet.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::booking::{BookingState, EventKind};
use domain::catalogue::Places;
use domain::ids::{BookingId, SessionId};
use store::DbConnection;
use store::booking::{BookingRow, sessions_with_lapses};
use store::catalogue::{find_course, find_session};

use super::passing::passing;
use crate::{Failure, Spires};

/// Bookings and places as they stand by now, where that is not what is written down: an offer has
/// lapsed, and the next person holds the place. Every read looks through this, so that a lapse
/// counts although no worker runs; the worker or the next write records it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Passed {
    states: BTreeMap<BookingId, BookingState>,
    places: BTreeMap<SessionId, Places>,
    lapsed_at: BTreeMap<BookingId, DateTime<Utc>>,
}

impl Passed {
    /// By now. One statement where nothing has lapsed.
    pub(crate) fn by_now(conn: &mut DbConnection, spires: &Spires) -> Result<Self, Failure> {
        let now = spires.now();
        let mut passed = Self::default();
        for id in sessions_with_lapses(conn, now)? {
            let session = find_session(conn, id)?;
            let course = find_course(conn, session.course_id)?;
            let passing = passing(conn, &session, &course, now)?;
            let mut places = passing.places;
            for (booking, kind) in passing.events {
                let Some(row) = passing.rows.iter().find(|row| row.id == booking) else {
                    continue;
                };
                match kind {
                    EventKind::Lapsed => {
                        places.offered -= 1;
                        passed
                            .lapsed_at
                            .extend(row.answer_by().map(|at| (booking, at)));
                    }
                    EventKind::Offered => {
                        places.offered += 1;
                        places.waiting -= 1;
                    }
                    EventKind::Promoted => {
                        places.booked += 1;
                        places.waiting -= 1;
                    }
                    _ => {}
                }
                if let Some(state) = BookingState::after(Some(row.state()?), &kind) {
                    passed.states.insert(booking, state);
                }
            }
            passed.places.insert(id, places);
        }
        Ok(passed)
    }

    /// Lets the rows stand where they stand by now.
    pub(crate) fn apply(&self, rows: &mut [BookingRow]) {
        for row in rows {
            if let Some(state) = self.states.get(&row.id) {
                row.stands_at(*state);
            }
        }
    }

    /// How the places of the session stand by now, where that is not what is written down.
    pub(crate) fn places(&self, session: SessionId) -> Option<Places> {
        self.places.get(&session).copied()
    }

    /// When the offer of the booking lapsed, where nobody has written that down.
    pub(crate) fn lapsed_at(&self, booking: BookingId) -> Option<DateTime<Utc>> {
        self.lapsed_at.get(&booking).copied()
    }
}

//! One locked session, on which one transaction works.

use chrono::{DateTime, Utc};
use domain::booking::{BookingState, Event, EventKind, PassOver, Waiting, promote};
use domain::catalogue::{Part, Places, SessionState};
use domain::civil::london_day;
use domain::ids::{BookingId, PersonId, SessionId};
use domain::notify::MessageKind;
use store::DbConnection;
use store::booking::{
    BookingRow, append_event, change_state, last_working_days, load_bookings, moment_of, places_of,
};
use store::catalogue::{CourseRow, SessionRow, find_course, find_parts, lock_session};
use store::notify::withdraw_unsent;

use super::messages::{Message, tell};
use crate::{Failure, Spires};

/// A session under its lock, with what is needed to decide and to tell people. Whatever changes
/// bookings goes through here: lock, decide, record, promote.
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    pub(crate) session: SessionRow,
    pub(crate) course: CourseRow,
    pub(crate) parts: Vec<Part>,
    /// Now, and never before the session's latest event.
    pub(crate) at: DateTime<Utc>,
}

impl Desk {
    /// Locks the session until the transaction ends.
    pub(crate) fn open(
        conn: &mut DbConnection,
        spires: &Spires,
        session: SessionId,
    ) -> Result<Self, Failure> {
        let session = lock_session(conn, session).map_err(Failure::or_missing("session"))?;
        let course = find_course(conn, session.course_id)?;
        let parts = find_parts(conn, session.id)?;
        let at = moment_of(conn, session.id, spires.now())?;
        Ok(Self {
            session,
            course,
            parts,
            at,
        })
    }

    /// How the places stand now.
    pub(crate) fn places(&self, conn: &mut DbConnection) -> Result<Places, Failure> {
        Ok(places_of(conn, &self.session)?)
    }

    /// Every booking of the session, in the order of the queue.
    pub(crate) fn bookings(&self, conn: &mut DbConnection) -> Result<Vec<BookingRow>, Failure> {
        Ok(load_bookings(conn, &[self.session.id])?)
    }

    /// Records an event of a booking that stands at `before` and moves it to the state that follows.
    pub(crate) fn record(
        &self,
        conn: &mut DbConnection,
        by: Option<PersonId>,
        booking: BookingId,
        before: Option<BookingState>,
        kind: EventKind,
    ) -> Result<BookingState, Failure> {
        let after = BookingState::after(before, &kind)
            .ok_or_else(|| store::StoreError::corrupt("event that cannot follow", kind.code()))?;
        if before.is_some_and(|before| before != after) {
            change_state(conn, booking, after, self.at)?;
        }
        if before == Some(BookingState::Requested) {
            // Nobody is asked for an answer that has been given, or is no longer wanted.
            let asking = [
                MessageKind::ApprovalAsked.code(),
                MessageKind::ApprovalReminder.code(),
            ];
            withdraw_unsent(conn, &asking, ("booking", booking.0))?;
        }
        let event = Event {
            booking,
            kind,
            at: self.at,
            by,
        };
        append_event(conn, self.session.id, &event)?;
        Ok(after)
    }

    /// Gives the free places to the waiting list in its order, and tells those who have one now. To
    /// be called after everything that may have freed a place.
    pub(crate) fn promote(&self, conn: &mut DbConnection, spires: &Spires) -> Result<(), Failure> {
        if self.session.state() != SessionState::Scheduled || self.at >= self.session.starts_at {
            return Ok(());
        }
        let places = self.places(conn)?;
        if places.free() == 0 || places.waiting == 0 {
            return Ok(());
        }
        let mut waiting: Vec<BookingRow> = Vec::new();
        for row in self.bookings(conn)? {
            if row.state()? == BookingState::Waitlisted {
                waiting.push(row);
            }
        }
        let first_day = london_day(self.session.starts_at);
        let people: Vec<PersonId> = waiting.iter().map(|row| row.person_id).collect();
        let last_days = last_working_days(conn, &people)?;
        let leavers: Vec<BookingId> = waiting
            .iter()
            .filter(|row| {
                last_days
                    .get(&row.person_id)
                    .is_some_and(|last| *last < first_day)
            })
            .map(|row| row.id)
            .collect();
        let queue: Vec<Waiting> = waiting.iter().map(BookingRow::waiting).collect();
        let given = promote(places.free(), &queue, |booking| {
            leavers
                .contains(&booking)
                .then_some(PassOver::LeftBeforeTheSession)
        });
        if given.promoted.is_empty() {
            return Ok(());
        }
        let waitlisted = Some(BookingState::Waitlisted);
        for (booking, why) in given.passed_over {
            self.record(conn, None, booking, waitlisted, EventKind::PassedOver(why))?;
        }
        for booking in given.promoted {
            self.record(conn, None, booking, waitlisted, EventKind::Promoted)?;
            if let Some(row) = waiting.iter().find(|row| row.id == booking) {
                tell(conn, spires, self, row, &Message::Promoted)?;
            }
        }
        Ok(())
    }
}

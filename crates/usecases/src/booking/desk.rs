//! One locked session, on which one transaction works.

use chrono::{DateTime, Utc};
use domain::booking::{BookingState, Event, EventKind};
use domain::catalogue::{Part, Places, SessionState, TimeToAnswer};
use domain::ids::{BookingId, PersonId, SessionId};
use domain::notify::MessageKind;
use identity::LinkToken;
use store::DbConnection;
use store::booking::{
    BookingRow, append_event, change_state, hold_offer_until, insert_offer_link, load_bookings,
    moment_of, places_of, sessions_with_lapses,
};
use store::catalogue::{CourseRow, SessionRow, find_course, find_parts, lock_session};
use store::notify::withdraw_unsent;

use super::messages::{Message, tell};
use super::passing::passing;
use crate::{Failure, Spires};

/// A session under its lock, with what is needed to decide and to tell people. Whatever changes
/// bookings goes through here: lock, record what the time has done, decide, record, pass on.
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    pub(crate) session: SessionRow,
    pub(crate) course: CourseRow,
    pub(crate) parts: Vec<Part>,
    /// Now, and never before the session's latest event.
    pub(crate) at: DateTime<Utc>,
}

impl Desk {
    /// Locks the session until the transaction ends, and records the lapses of offers that nobody
    /// has recorded yet: whoever decides at a desk finds the bookings as they stand by now.
    pub(crate) fn open(
        conn: &mut DbConnection,
        spires: &Spires,
        session: SessionId,
    ) -> Result<Self, Failure> {
        let session = lock_session(conn, session).map_err(Failure::or_missing("session"))?;
        let course = find_course(conn, session.course_id)?;
        let parts = find_parts(conn, session.id)?;
        let at = moment_of(conn, session.id, spires.now())?;
        let desk = Self {
            session,
            course,
            parts,
            at,
        };
        if sessions_with_lapses(conn, at)?.contains(&desk.session.id) {
            desk.settle(conn, spires)?;
        }
        Ok(desk)
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

    /// Gives the free places to the waiting list in its order, at once or as an offer, and tells
    /// those who have one now. To be called after everything that may have freed a place.
    pub(crate) fn pass_on(&self, conn: &mut DbConnection, spires: &Spires) -> Result<(), Failure> {
        if self.session.state() != SessionState::Scheduled || self.at >= self.session.starts_at {
            return Ok(());
        }
        let places = self.places(conn)?;
        if places.free() == 0 || places.waiting == 0 {
            return Ok(());
        }
        self.settle(conn, spires)
    }

    /// Records what follows by now, lapses of offers first, and tells everybody concerned.
    fn settle(&self, conn: &mut DbConnection, spires: &Spires) -> Result<(), Failure> {
        let passing = passing(conn, &self.session, &self.course, self.at)?;
        for (booking, kind) in passing.events {
            let Some(row) = passing.rows.iter().find(|row| row.id == booking) else {
                continue;
            };
            self.record(conn, None, booking, Some(row.state()?), kind.clone())?;
            match kind {
                EventKind::Lapsed => tell(conn, spires, self, row, &Message::Lapsed)?,
                EventKind::Promoted => tell(conn, spires, self, row, &Message::Promoted)?,
                EventKind::Offered => self.offer(conn, spires, row)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Owes the mail with an offer that was recorded just now, and its link.
    fn offer(
        &self,
        conn: &mut DbConnection,
        spires: &Spires,
        row: &BookingRow,
    ) -> Result<(), Failure> {
        let secret = LinkToken::random();
        insert_offer_link(conn, row.id, &secret.hash, self.at)?;
        let link = format!(
            "{}/offer?token={}",
            spires.settings.public_url, secret.token
        );
        tell(conn, spires, self, row, &Message::Offered(link))?;
        if spires.is_mail_taken_as_sent {
            let until = deadline(&self.course, &self.session, self.at);
            self.note_sent(conn, row.id, until)?;
        }
        Ok(())
    }

    /// Records that the mail with the booking's offer was sent, and until when it holds.
    pub(super) fn note_sent(
        &self,
        conn: &mut DbConnection,
        booking: BookingId,
        until: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let stood = Some(BookingState::Offered);
        self.record(conn, None, booking, stood, EventKind::OfferSent(until))?;
        hold_offer_until(conn, booking, until)?;
        Ok(())
    }
}

/// Until when an offer holds whose mail goes at `sent`. A course that went over to giving places at
/// once while somebody had an offer holds that one until the next working day.
pub(super) fn deadline(
    course: &CourseRow,
    session: &SessionRow,
    sent: DateTime<Utc>,
) -> DateTime<Utc> {
    course
        .time_to_answer()
        .unwrap_or(TimeToAnswer::NextWorkingDay)
        .deadline(sent, session.starts_at)
}

//! Bookings as they stand.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::booking::{BookingState, PriorityClass, QueueKey, Standing, Waiting};
use domain::ids::{BookingId, PersonId, SessionId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::schema::bookings;
use crate::sql_types::{DbInstant, DbUuid};

/// A booking.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = bookings)]
pub struct BookingRow {
    /// Which.
    #[diesel(deserialize_as = DbUuid)]
    pub id: BookingId,
    /// Of which session.
    #[diesel(deserialize_as = DbUuid)]
    pub session_id: SessionId,
    /// Whose.
    #[diesel(deserialize_as = DbUuid)]
    pub person_id: PersonId,
    state: String,
    priority: i32,
    queue_no: i32,
    /// When it was asked for.
    #[diesel(deserialize_as = DbInstant)]
    pub requested_at: DateTime<Utc>,
    /// Access and dietary needs.
    pub access_needs: Option<String>,
    /// Why the place is beyond the capacity.
    pub override_reason: Option<String>,
    /// Goes up with each calendar part that is sent.
    pub calendar_sequence: i32,
    /// Came without a booking.
    pub is_walk_in: bool,
    answer_by: Option<DbInstant>,
}

impl BookingRow {
    /// Where it stands.
    pub fn state(&self) -> Result<BookingState, StoreError> {
        BookingState::parse(&self.state)
            .ok_or_else(|| StoreError::corrupt("state of a booking", &self.state))
    }

    /// The same booking as it stands by now, where nobody has written that down yet.
    pub fn stands_at(&mut self, state: BookingState) {
        state.code().clone_into(&mut self.state);
        if state != BookingState::Offered {
            self.answer_by = None;
        }
    }

    /// Until when its offer holds; none where it has none, or where the offer was not sent.
    pub fn answer_by(&self) -> Option<DateTime<Utc>> {
        self.answer_by.map(|at| at.0)
    }

    /// As the passing on of places looks at it.
    pub fn standing(&self) -> Result<Standing, StoreError> {
        Ok(Standing {
            booking: self.id,
            key: self.queue_key(),
            state: self.state()?,
            answer_by: self.answer_by(),
        })
    }

    /// Its place in the one list of the session.
    pub fn queue_key(&self) -> QueueKey {
        QueueKey {
            class: PriorityClass(self.priority),
            requested_at: self.requested_at,
            number: i64::from(self.queue_no),
        }
    }

    /// As one who waits.
    pub fn waiting(&self) -> Waiting {
        Waiting {
            key: self.queue_key(),
            booking: self.id,
        }
    }
}

/// A booking about to be made.
#[derive(Clone, Debug)]
pub struct NewBooking<'a> {
    /// Its id.
    pub id: BookingId,
    /// Of which session.
    pub session: SessionId,
    /// Whose.
    pub person: PersonId,
    /// Where it begins.
    pub state: BookingState,
    /// Its place in the one list of the session.
    pub key: QueueKey,
    /// Who asked.
    pub requested_by: Option<PersonId>,
    /// Access and dietary needs.
    pub access_needs: Option<&'a str>,
    /// Why the place is beyond the capacity.
    pub override_reason: Option<&'a str>,
    /// Came without a booking.
    pub is_walk_in: bool,
}

/// Makes a booking. Needs the session's lock.
///
/// # Errors
/// [`StoreError::Duplicate`] when the person has a live booking of the session.
pub fn insert_booking(conn: &mut DbConnection, new: &NewBooking<'_>) -> Result<(), StoreError> {
    diesel::insert_into(bookings::table)
        .values((
            bookings::id.eq(DbUuid::from(new.id)),
            bookings::session_id.eq(DbUuid::from(new.session)),
            bookings::person_id.eq(DbUuid::from(new.person)),
            bookings::state.eq(new.state.code()),
            bookings::priority.eq(new.key.class.0),
            bookings::queue_no.eq(i32::try_from(new.key.number).unwrap_or(i32::MAX)),
            bookings::requested_at.eq(DbInstant(new.key.requested_at)),
            bookings::requested_by.eq(DbUuid::some(new.requested_by)),
            bookings::access_needs.eq(new.access_needs),
            bookings::override_reason.eq(new.override_reason),
            bookings::calendar_sequence.eq(0),
            bookings::changed_at.eq(DbInstant(new.key.requested_at)),
            bookings::is_walk_in.eq(new.is_walk_in),
        ))
        .execute(conn)?;
    Ok(())
}

/// The booking with this id.
pub fn find_booking(conn: &mut DbConnection, id: BookingId) -> Result<BookingRow, StoreError> {
    Ok(bookings::table
        .filter(bookings::id.eq(DbUuid::from(id)))
        .select(BookingRow::as_select())
        .first(conn)?)
}

/// Every booking of these sessions, in the order of the queue.
pub fn load_bookings(
    conn: &mut DbConnection,
    sessions: &[SessionId],
) -> Result<Vec<BookingRow>, StoreError> {
    let mut rows: Vec<BookingRow> = bookings::table
        .filter(
            bookings::session_id.eq_any(
                sessions
                    .iter()
                    .copied()
                    .map(DbUuid::from)
                    .collect::<Vec<_>>(),
            ),
        )
        .select(BookingRow::as_select())
        .load(conn)?;
    rows.sort_by_key(|row| (row.session_id, row.queue_key()));
    Ok(rows)
}

const LIVE: [&str; 4] = [
    BookingState::Requested.code(),
    BookingState::Booked.code(),
    BookingState::Waitlisted.code(),
    BookingState::Offered.code(),
];

/// The person's live booking of the session, where there is one.
pub fn live_booking(
    conn: &mut DbConnection,
    session: SessionId,
    person: PersonId,
) -> Result<Option<BookingRow>, StoreError> {
    Ok(bookings::table
        .filter(bookings::session_id.eq(DbUuid::from(session)))
        .filter(bookings::person_id.eq(DbUuid::from(person)))
        .filter(bookings::state.eq_any(LIVE))
        .select(BookingRow::as_select())
        .first(conn)
        .optional()?)
}

/// Moves a booking to a state, in which no offer waits. Needs the session's lock.
pub fn change_state(
    conn: &mut DbConnection,
    id: BookingId,
    state: BookingState,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    diesel::update(bookings::table.filter(bookings::id.eq(DbUuid::from(id))))
        .set((
            bookings::state.eq(state.code()),
            bookings::changed_at.eq(DbInstant(at)),
            bookings::answer_by.eq(None::<DbInstant>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes why a booking holds a place beyond the capacity.
pub fn override_place(
    conn: &mut DbConnection,
    id: BookingId,
    reason: &str,
) -> Result<(), StoreError> {
    diesel::update(bookings::table.filter(bookings::id.eq(DbUuid::from(id))))
        .set(bookings::override_reason.eq(Some(reason)))
        .execute(conn)?;
    Ok(())
}

/// Gives out the SEQUENCE of the next calendar part about a booking; the first is 0.
pub fn next_calendar_sequence(conn: &mut DbConnection, id: BookingId) -> Result<i32, StoreError> {
    diesel::update(bookings::table.filter(bookings::id.eq(DbUuid::from(id))))
        .set(bookings::calendar_sequence.eq(bookings::calendar_sequence + 1))
        .execute(conn)?;
    let next: i32 = bookings::table
        .filter(bookings::id.eq(DbUuid::from(id)))
        .select(bookings::calendar_sequence)
        .first(conn)?;
    Ok(next - 1)
}

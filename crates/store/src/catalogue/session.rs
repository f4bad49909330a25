//! Sessions as they stand.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use domain::catalogue::{SessionState, SessionTimes};
use domain::ids::{CourseId, PersonId, SessionId};

use crate::connection::DbConnection;
use crate::error::StoreError;
use crate::on_backend;
use crate::schema::sessions;
use crate::sql_types::{DbInstant, DbUuid};

/// A session, without its parts.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct SessionRow {
    /// Which.
    #[diesel(deserialize_as = DbUuid)]
    pub id: SessionId,
    /// Of which course.
    #[diesel(deserialize_as = DbUuid)]
    pub course_id: CourseId,
    /// Building and address.
    pub venue: String,
    /// The room.
    pub room: String,
    /// The link of the call.
    pub virtual_link: Option<String>,
    /// What those who come should know.
    pub joining_notes: String,
    /// How many may come.
    pub capacity: i32,
    /// Fewer than this and it may be called off.
    pub min_places: Option<i32>,
    opens_at: Option<DbInstant>,
    closes_at: Option<DbInstant>,
    /// The first part begins.
    #[diesel(deserialize_as = DbInstant)]
    pub starts_at: DateTime<Utc>,
    /// The last part ends.
    #[diesel(deserialize_as = DbInstant)]
    pub ends_at: DateTime<Utc>,
    status: String,
    /// Goes up with each change of time or place.
    pub calendar_sequence: i32,
    register_closed_at: Option<DbInstant>,
    register_closed_by: Option<DbUuid>,
    /// Goes up with each change.
    pub edition: i32,
}

impl SessionRow {
    /// What has become of it.
    pub fn state(&self) -> SessionState {
        if self.status == SessionState::Cancelled.code() {
            SessionState::Cancelled
        } else if self.register_closed_at.is_some() {
            SessionState::Closed
        } else {
            SessionState::Scheduled
        }
    }

    /// The instants that decide what can be done.
    pub fn times(&self) -> SessionTimes {
        SessionTimes {
            state: self.state(),
            opens_at: self.opens_at(),
            closes_at: self.closes_at(),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
        }
    }

    /// Booking opens; at once where absent.
    pub fn opens_at(&self) -> Option<DateTime<Utc>> {
        self.opens_at.map(DateTime::from)
    }

    /// Booking closes; when the first part begins where absent.
    pub fn closes_at(&self) -> Option<DateTime<Utc>> {
        self.closes_at.map(DateTime::from)
    }

    /// When the register was closed.
    pub fn register_closed_at(&self) -> Option<DateTime<Utc>> {
        self.register_closed_at.map(DateTime::from)
    }

    /// Who closed it.
    pub fn register_closed_by(&self) -> Option<PersonId> {
        self.register_closed_by.map(DbUuid::id)
    }

    /// Venue and room in a few words; "Online" where there is neither.
    pub fn place(&self) -> String {
        match (self.venue.as_str(), self.room.as_str()) {
            ("", "") => "Online".to_owned(),
            (venue, "") => venue.to_owned(),
            ("", room) => room.to_owned(),
            (venue, room) => format!("{venue}, {room}"),
        }
    }
}

/// The session with this id.
pub fn find_session(conn: &mut DbConnection, id: SessionId) -> Result<SessionRow, StoreError> {
    Ok(sessions::table
        .filter(sessions::id.eq(DbUuid::from(id)))
        .select(SessionRow::as_select())
        .first(conn)?)
}

/// The sessions with these ids, in no order.
pub fn find_sessions(
    conn: &mut DbConnection,
    ids: &[SessionId],
) -> Result<Vec<SessionRow>, StoreError> {
    Ok(sessions::table
        .filter(sessions::id.eq_any(ids.iter().copied().map(DbUuid::from).collect::<Vec<_>>()))
        .select(SessionRow::as_select())
        .load(conn)?)
}

/// Locks the session until the end of the transaction and reads it. Everything that decides about
/// its places does this first, so that racing bookings stand in line.
pub fn lock_session(conn: &mut DbConnection, id: SessionId) -> Result<SessionRow, StoreError> {
    let row = sessions::table
        .filter(sessions::id.eq(DbUuid::from(id)))
        .select(sessions::id);
    let _locked: DbUuid = on_backend!(conn,
        postgres: |pg| row.for_update().first(pg)?,
        sqlite: |sqlite| row.first(sqlite)?
    );
    find_session(conn, id)
}

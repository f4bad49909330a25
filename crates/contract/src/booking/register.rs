use chrono::{DateTime, Utc};
use domain::booking::{AbsenceReason, BookingState, MarkKind};
use domain::ids::{BookingId, PartId, PersonId};
use serde::{Deserialize, Serialize};

use crate::catalogue::SessionSummary;

/// Somebody on the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisterPerson {
    /// Who.
    pub id: PersonId,
    /// First and last name.
    pub name: String,
    /// The team of the main post; null when not in post.
    pub team: Option<String>,
}

/// The mark in force of one person for one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisterMark {
    /// Which part.
    pub part_id: PartId,
    /// What was seen.
    pub kind: MarkKind,
    /// Why not, where they were not there and it is known.
    pub reason: Option<AbsenceReason>,
    /// When the marker's device took it.
    pub marked_at: DateTime<Utc>,
    /// Who marked.
    pub marked_by: String,
}

/// One row of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisterRow {
    /// The booking that is marked.
    pub booking_id: BookingId,
    /// Whose.
    pub person: RegisterPerson,
    /// Where the booking stands: `booked`, or the outcome once the register is closed.
    pub state: BookingState,
    /// Came without a booking.
    pub is_walk_in: bool,
    /// Access and dietary needs for the session.
    pub access_needs: Option<String>,
    /// The marks in force, by part.
    pub marks: Vec<RegisterMark>,
}

/// The register of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisterView {
    /// Of which session, with its parts.
    pub session: SessionSummary,
    /// Those who hold a place, by last name.
    pub rows: Vec<RegisterRow>,
    /// Rows that are marked for every part.
    pub marked: u32,
    /// Whether marks are taken now; if not, `sentence` says why.
    pub can_mark: bool,
    /// Whether the register can be closed now: the last part has ended and everybody is marked.
    pub can_close: bool,
    /// Whether the register is closed and the viewer may open it again.
    pub can_reopen: bool,
    /// Why it cannot be marked or closed now; empty where it can.
    pub sentence: String,
    /// When it was closed; null while it is open.
    pub closed_at: Option<DateTime<Utc>>,
    /// Who closed it.
    pub closed_by: Option<String>,
    /// Completions that closing made: those who came to every part in full.
    pub completions: u32,
}

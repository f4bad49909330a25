use chrono::{DateTime, NaiveDate, Utc};
use domain::booking::BookingState;
use domain::ids::{BookingId, PersonId};
use serde::{Deserialize, Serialize};

use crate::catalogue::SessionSummary;

/// A booking in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingSummary {
    /// Which.
    pub id: BookingId,
    /// What people quote to the L&D team: `3F9A-C27B`.
    pub reference: String,
    /// Whose.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// Where it stands.
    pub state: BookingState,
    /// The same in words: "Booked", "2nd of 5 on the waiting list".
    pub state_words: String,
    /// On the waiting list, from 1; null elsewhere.
    pub position: Option<u32>,
    /// Until when an offered place is held; null where none is, or while the mail with the offer is
    /// on its way.
    pub answer_by: Option<DateTime<Utc>>,
    /// Whether the viewer may take the offered place, or let it go, now.
    pub can_answer: bool,
    /// Of which session.
    pub session: SessionSummary,
    /// The link of the call; null unless the viewer holds this place.
    pub virtual_link: Option<String>,
    /// The last day on which it can be given back without it being late; it has gone by where
    /// `is_late_now`.
    pub cancel_by: NaiveDate,
    /// Whether the viewer may give it back now.
    pub can_cancel: bool,
    /// Whether giving it back now would be late, which the line manager is told.
    pub is_late_now: bool,
}

/// One line of a booking's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingEventView {
    /// When.
    pub at: DateTime<Utc>,
    /// What happened, in words.
    pub words: String,
    /// Who did it; null for Spires itself.
    pub by: Option<String>,
}

/// One booking in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingView {
    /// As in lists.
    #[serde(flatten)]
    pub booking: BookingSummary,
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// What happens next, one sentence a step.
    pub next: Vec<String>,
    /// Access and dietary needs; null unless the viewer is the learner, organises or trains.
    pub access_needs: Option<String>,
    /// Why the place is beyond the capacity; null where it is not.
    pub override_reason: Option<String>,
    /// Oldest first.
    pub events: Vec<BookingEventView>,
}

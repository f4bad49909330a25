use chrono::{DateTime, Utc};
use domain::booking::BookingState;
use domain::ids::{BookingId, PersonId};
use serde::{Deserialize, Serialize};

/// One booking of a session, as its organiser and trainers see it. It holds no address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionBookingView {
    /// Which.
    pub id: BookingId,
    /// Whose.
    pub person_id: PersonId,
    /// First and last name.
    pub name: String,
    /// Of the main post; null when not in post.
    pub job_title: Option<String>,
    /// Of the main post.
    pub team: Option<String>,
    /// Where it stands.
    pub state: BookingState,
    /// The same in words.
    pub state_words: String,
    /// On the waiting list, from 1; null elsewhere.
    pub position: Option<u32>,
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// Access and dietary needs.
    pub access_needs: Option<String>,
    /// Why the place is beyond the capacity; null where it is not.
    pub override_reason: Option<String>,
    /// Came without a booking.
    pub is_walk_in: bool,
}

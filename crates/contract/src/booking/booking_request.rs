use domain::booking::IfFull;
use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

/// Asks for a place on a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlaceBookingRequest {
    /// For whom; the viewer where absent.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// What to do when no place is left: `refuse` (the default) or `join_waiting_list`.
    #[serde(default)]
    pub if_full: IfFull,
    /// Books although it overlaps another booking, having been told.
    #[serde(default)]
    pub accepts_clash: bool,
    /// Access and dietary needs for this session, up to 2,000 characters; seen by organiser and
    /// trainer only.
    #[serde(default)]
    pub access_needs: Option<String>,
    /// L&D's reason for a place beyond the capacity; nobody else may give one.
    #[serde(default)]
    pub override_reason: Option<String>,
}

/// Gives a place, a wait or a request back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelBookingRequest {
    /// Why, where the person says so; up to 500 characters.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Answers a request for approval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerRequestRequest {
    /// Approves where true, declines where false.
    pub approve: bool,
    /// Why not; needed to decline, and told to the learner.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The answer to an offered place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerOfferRequest {
    /// Take the place; otherwise it goes to the next person.
    pub accept: bool,
}

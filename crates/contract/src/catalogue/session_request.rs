use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::ids::PersonId;
use serde::{Deserialize, Serialize};

/// One day of a session, as wall time in London.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PartRequest {
    /// The civil day.
    pub on: NaiveDate,
    /// When it begins.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "time", example = "09:30:00"))]
    pub from: NaiveTime,
    /// When it ends; later than `from`.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "time", example = "16:30:00"))]
    pub to: NaiveTime,
}

/// Who trains: one of the people in Spires, who may then mark the register, or a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TrainerRequest {
    /// The person, where they are one of ours.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// As shown; for one of ours their own name stands.
    #[serde(default)]
    pub name: String,
}

/// A session as it is made or changed; a change gives every field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SessionRequest {
    /// Its days, at least one, in any order, none overlapping.
    #[cfg_attr(feature = "openapi", schema(min_items = 1))]
    pub parts: Vec<PartRequest>,
    /// How many may come, 1 to 2,000; not below the places that are held.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2000))]
    pub capacity: i32,
    /// Fewer than this and the session may be called off.
    #[serde(default)]
    pub min_places: Option<i32>,
    /// Building and address; empty for a call.
    #[serde(default)]
    pub venue: String,
    /// The room in the building.
    #[serde(default)]
    pub room: String,
    /// The link of the call, beginning with `https://`; shown only to those who hold a place.
    #[serde(default)]
    pub virtual_link: Option<String>,
    /// What those who come should know.
    #[serde(default)]
    pub joining_notes: String,
    /// Who trains.
    #[serde(default)]
    pub trainers: Vec<TrainerRequest>,
    /// Booking opens; at once where absent.
    #[serde(default)]
    pub opens_at: Option<DateTime<Utc>>,
    /// Booking closes; when the first part begins where absent.
    #[serde(default)]
    pub closes_at: Option<DateTime<Utc>>,
}

/// Calls a session off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelSessionRequest {
    /// What those booked and waiting are told.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub reason: String,
}

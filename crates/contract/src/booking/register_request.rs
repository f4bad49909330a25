use chrono::{DateTime, Utc};
use domain::booking::{AbsenceReason, MarkKind};
use domain::ids::{BookingId, PartId, PersonId};
use serde::{Deserialize, Serialize};

/// One mark of one person for one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkRequest {
    /// Whose row.
    pub booking_id: BookingId,
    /// Which day.
    pub part_id: PartId,
    /// What was seen.
    pub kind: MarkKind,
    /// Why not, where they were not there and it is known.
    #[serde(default)]
    pub reason: Option<AbsenceReason>,
    /// When the device took it; now where absent. Of two marks of the same person and part the one
    /// that was taken last holds, whichever arrives first. A time to come is read as now.
    #[serde(default)]
    pub marked_at: Option<DateTime<Utc>>,
}

/// Marks a register; 1 to 2,000 marks at once, all kept or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkRegisterRequest {
    /// In any order. Sending the same mark again changes nothing.
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 2000))]
    pub marks: Vec<MarkRequest>,
}

/// Adds somebody who came without a booking. A walk-in stands outside the capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AddWalkInRequest {
    /// Who came.
    pub person_id: PersonId,
}

/// Opens a closed register again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReopenRegisterRequest {
    /// Why; it stands in the timeline of each booking, and the completions are voided with it.
    pub reason: String,
}

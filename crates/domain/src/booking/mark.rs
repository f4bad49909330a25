use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{BookingId, PartId, PersonId};

/// What the register says about one person and one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// Was there for the whole part.
    Attended,
    /// Came late or left early.
    AttendedPart,
    /// Was not there.
    DidNotAttend,
}

impl MarkKind {
    /// Every mark, in the order of the register.
    pub const ALL: [Self; 3] = [Self::Attended, Self::AttendedPart, Self::DidNotAttend];

    /// The code that travels and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Attended => "attended",
            Self::AttendedPart => "attended_part",
            Self::DidNotAttend => "did_not_attend",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.code() == code)
    }

    /// The word on the register.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Attended => "Attended",
            Self::AttendedPart => "In part",
            Self::DidNotAttend => "Not there",
        }
    }
}

/// Why somebody did not come, as far as the register needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AbsenceReason {
    /// Unwell.
    Sickness,
    /// In court, or preparing for it.
    Court,
    /// An emergency at work.
    Emergency,
    /// Another reason, or none known.
    Other,
}

impl AbsenceReason {
    /// Every reason, in the order of the register.
    pub const ALL: [Self; 4] = [Self::Sickness, Self::Court, Self::Emergency, Self::Other];

    /// The code that travels and is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sickness => "sickness",
            Self::Court => "court",
            Self::Emergency => "emergency",
            Self::Other => "other",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The word on the register.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sickness => "Sickness",
            Self::Court => "Court",
            Self::Emergency => "Emergency",
            Self::Other => "Other reason",
        }
    }
}

/// One mark on the register. Marks are only ever added: the one in force is the one made last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Whose place.
    pub booking: BookingId,
    /// Which day.
    pub part: PartId,
    /// What was seen.
    pub kind: MarkKind,
    /// Why not, where they were not there.
    pub reason: Option<AbsenceReason>,
    /// When the marker's device took it, which may be long before it arrived.
    pub marked_at: DateTime<Utc>,
    /// Who marked.
    pub marked_by: PersonId,
}

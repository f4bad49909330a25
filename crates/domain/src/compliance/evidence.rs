//! What a person has done, and when Spires was told.

use crate::ids::{CourseId, EvidenceId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// What sort of thing a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A course completed, by register or import.
    Completion,
    /// A certificate that L&D accepted.
    Certificate,
    /// Learning before joining, recognised.
    PriorLearning,
    /// A policy read and confirmed.
    PolicyConfirmed,
    /// A qualification held.
    Qualification,
    /// An appraisal submitted.
    Appraisal,
}

impl EvidenceKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Completion,
        Self::Certificate,
        Self::PriorLearning,
        Self::PolicyConfirmed,
        Self::Qualification,
        Self::Appraisal,
    ];

    /// The word in the database and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Completion => "completion",
            Self::Certificate => "certificate",
            Self::PriorLearning => "prior_learning",
            Self::PolicyConfirmed => "policy_confirmed",
            Self::Qualification => "qualification",
            Self::Appraisal => "appraisal",
        }
    }

    /// The kind of a code; none for an unknown word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a version of a requirement accepts, and what a piece of evidence shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A course: completed, certified or recognised.
    Course(CourseId),
    /// Anything of a kind that names no course.
    Kind(EvidenceKind),
}

/// When Spires was told of a fact, and when it was withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// By the real clock.
    pub recorded_at: DateTime<Utc>,
    /// From this instant on the fact does not count.
    pub voided_at: Option<DateTime<Utc>>,
}

impl Told {
    /// Whether the fact counted for somebody who asked at the instant.
    pub fn is_known_at(&self, instant: DateTime<Utc>) -> bool {
        self.recorded_at <= instant && self.voided_at.is_none_or(|voided| instant < voided)
    }
}

/// One thing done by a person on a day, as known at the instant that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Which.
    pub id: EvidenceId,
    /// What it shows.
    pub item: Item,
    /// The London day on which it was done.
    pub done_on: NaiveDate,
    /// Why it cannot count whatever the rule says; none for sound evidence.
    pub flaw: Option<Flaw>,
}

/// Why a recorded thing is no evidence for anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// Attendance counts only in full.
    AttendedInPart,
    /// Booked, and did not come.
    NotAttended,
    /// Voided by a person or by the undo of an import.
    Voided,
}

//! What a person is, for one requirement, on one day.

use serde::{Deserialize, Serialize};

/// The status of one person under one requirement on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No evidence covers the day and the day is past the due day.
    Overdue,
    /// Covered, and the cover ends within the days of the setting (60).
    DueSoon,
    /// Required and not covered, inside the time allowed.
    NotYetDue,
    /// Covered.
    Compliant,
    /// An approved exemption covers the day.
    Exempt,
    /// Not in post, outside the audience, or the rule is not in force.
    NotApplicable,
}

impl Status {
    /// Every status, the most urgent first.
    pub const ALL: [Self; 6] = [
        Self::Overdue,
        Self::DueSoon,
        Self::NotYetDue,
        Self::Compliant,
        Self::Exempt,
        Self::NotApplicable,
    ];

    /// Whether it counts in the denominator of the covered percentage.
    pub const fn is_required(self) -> bool {
        !matches!(self, Self::Exempt | Self::NotApplicable)
    }

    /// Whether evidence covers the day.
    pub const fn is_covered(self) -> bool {
        matches!(self, Self::Compliant | Self::DueSoon)
    }

    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::DueSoon => "due_soon",
            Self::NotYetDue => "not_yet_due",
            Self::Compliant => "compliant",
            Self::Exempt => "exempt",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The words for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Overdue => "Overdue",
            Self::DueSoon => "Due soon",
            Self::NotYetDue => "Not yet due",
            Self::Compliant => "Up to date",
            Self::Exempt => "Exempt",
            Self::NotApplicable => "Not required",
        }
    }

    /// The status of a wire word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

//! Small words of boards and proofs that travel.

use super::assess::Assessment;
use super::status::Status;
use crate::civil::days_between;
use crate::people::EmploymentType;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The percentage that a council aims at.
pub const TARGET_PCT: u32 = 95;

/// Which people count by contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Staff {
    /// Everybody, agency included: the headline.
    #[default]
    Everybody,
    /// Without agency.
    WithoutAgency,
    /// Agency alone.
    AgencyOnly,
}

impl Staff {
    /// Whether somebody under a contract counts.
    pub fn counts(self, employment_type: EmploymentType) -> bool {
        match self {
            Self::Everybody => true,
            Self::WithoutAgency => employment_type != EmploymentType::Agency,
            Self::AgencyOnly => employment_type == EmploymentType::Agency,
        }
    }
}

/// Why a due day is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DueBecause {
    /// The cover of the last evidence ended, or will end, on that day.
    RanOut,
    /// The time allowed to new starters ended, or will end, on that day.
    NotDoneYet,
}

impl Assessment {
    /// Days since the due day; none unless overdue.
    pub fn overdue_days(&self, as_at: NaiveDate) -> Option<u32> {
        let due = self.due_on.filter(|_| self.status == Status::Overdue)?;
        u32::try_from(days_between(due, as_at)).ok()
    }

    /// Which of the two dates the due day is; none where nothing is due.
    pub fn due_because(&self) -> Option<DueBecause> {
        let due = self.due_on?;
        Some(if self.expires_on == Some(due) {
            DueBecause::RanOut
        } else {
            DueBecause::NotDoneYet
        })
    }
}

/// What a step of a proof is about, for its mark on the time line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The rule began to apply.
    Anchor,
    /// The time allowed ends.
    FirstDue,
    /// Evidence that is used.
    Done,
    /// Evidence that is not.
    SetAside,
    /// Cover ends.
    Expires,
    /// First day that is late.
    Overdue,
    /// An exemption begins.
    Exempt,
    /// An absence begins.
    Absent,
}

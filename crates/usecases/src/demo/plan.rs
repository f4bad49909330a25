//! What is asked for.

use chrono::NaiveDate;
use domain::access::Role;

/// How the made-up council is to be. The same plan makes the same council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoPlan {
    /// How many people, leavers included; at least [`DemoPlan::FEWEST`].
    pub staff: usize,
    /// For how many years back there are training records.
    pub years: u32,
    /// What decides everything that is left to chance.
    pub seed: u64,
    /// The day on which the council stands; every date is relative to it.
    pub on: NaiveDate,
}

impl DemoPlan {
    /// Fewer people than this make no council with every part in it.
    pub const FEWEST: usize = 50;
    /// More than this is no demo.
    pub const MOST: usize = 20_000;
}

/// A part in the demo: whoever plays it can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Practitioner,
    LineManager,
    Trainer,
    Assessor,
    Coordinator,
    LdOfficer,
    Auditor,
    Administrator,
}

impl Part {
    /// The role that makes the part.
    pub(super) const fn role(self) -> Role {
        match self {
            Self::Practitioner => Role::Practitioner,
            Self::LineManager => Role::LineManager,
            Self::Trainer => Role::Trainer,
            Self::Assessor => Role::AsyeAssessor,
            Self::Coordinator => Role::AsyeCoordinator,
            Self::LdOfficer => Role::LdOfficer,
            Self::Auditor => Role::Auditor,
            Self::Administrator => Role::Admin,
        }
    }
}

//! The parts that people play.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A part that a person plays in Spires. The first five follow from facts, the others are granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everybody, for their own record.
    Practitioner,
    /// Whoever the HR file names as somebody's line manager.
    LineManager,
    /// Whom a line manager named to answer requests in their stead, for the days that they named.
    Deputy,
    /// Whoever gives a session.
    Trainer,
    /// Whoever is named as assessor in an enrolment.
    AsyeAssessor,
    /// Runs the ASYE cohorts in the Social Work Academy.
    AsyeCoordinator,
    /// Reads the anonymised packs of their own panel.
    PanelMember,
    /// Reads a sample of anonymised packs, until a date.
    ExternalModerator,
    /// Reads outcomes and counts for the board.
    SeniorManager,
    /// Books for the people of a partner agency, within its quota.
    PartnerCoordinator,
    /// The learning and development team.
    LdOfficer,
    /// Reads, until a date; an inspector is one too.
    Auditor,
    /// Accounts, roles and settings; no training record.
    Admin,
}

impl Role {
    /// Every role, in the order of the permission table.
    pub const ALL: [Self; 13] = [
        Self::Practitioner,
        Self::LineManager,
        Self::Deputy,
        Self::Trainer,
        Self::AsyeAssessor,
        Self::AsyeCoordinator,
        Self::PanelMember,
        Self::ExternalModerator,
        Self::SeniorManager,
        Self::PartnerCoordinator,
        Self::LdOfficer,
        Self::Auditor,
        Self::Admin,
    ];

    /// The name in SQL, in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Practitioner => "practitioner",
            Self::LineManager => "line_manager",
            Self::Deputy => "deputy",
            Self::Trainer => "trainer",
            Self::AsyeAssessor => "asye_assessor",
            Self::AsyeCoordinator => "asye_coordinator",
            Self::PanelMember => "panel_member",
            Self::ExternalModerator => "external_moderator",
            Self::SeniorManager => "senior_manager",
            Self::PartnerCoordinator => "partner_coordinator",
            Self::LdOfficer => "ld_officer",
            Self::Auditor => "auditor",
            Self::Admin => "admin",
        }
    }

    /// The name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Practitioner => "Practitioner",
            Self::LineManager => "Line manager",
            Self::Deputy => "Deputy",
            Self::Trainer => "Trainer",
            Self::AsyeAssessor => "ASYE assessor",
            Self::AsyeCoordinator => "ASYE co-ordinator",
            Self::PanelMember => "Panel member",
            Self::ExternalModerator => "External moderator",
            Self::SeniorManager => "Senior manager",
            Self::PartnerCoordinator => "Partner co-ordinator",
            Self::LdOfficer => "L&D officer",
            Self::Auditor => "Auditor",
            Self::Admin => "Administrator",
        }
    }

    /// Whether an administrator grants this role; the others follow from facts.
    pub fn is_granted(self) -> bool {
        !matches!(
            self,
            Self::Practitioner
                | Self::LineManager
                | Self::Deputy
                | Self::Trainer
                | Self::AsyeAssessor
        )
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A word that names no role.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("there is no role {0:?}")]
pub struct UnknownRole(pub String);

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::ALL
            .into_iter()
            .find(|role| role.name() == text)
            .ok_or_else(|| UnknownRole(text.to_owned()))
    }
}

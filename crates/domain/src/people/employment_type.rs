//! How somebody is employed in a post.

use serde::{Deserialize, Serialize};

/// The contract under which a post is held. Agency staff count in every headline figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EmploymentType {
    /// Employed without an end date.
    Permanent,
    /// Employed to a date.
    FixedTerm,
    /// Through an agency.
    Agency,
    /// A foster carer of the council.
    FosterCarer,
    /// Delegated by a partner agency.
    Partner,
    /// On placement.
    Student,
}

impl EmploymentType {
    /// Every type, in the order of a menu.
    pub const ALL: [Self; 6] = [
        Self::Permanent,
        Self::FixedTerm,
        Self::Agency,
        Self::FosterCarer,
        Self::Partner,
        Self::Student,
    ];

    /// The word in the database and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Permanent => "permanent",
            Self::FixedTerm => "fixed_term",
            Self::Agency => "agency",
            Self::FosterCarer => "foster_carer",
            Self::Partner => "partner",
            Self::Student => "student",
        }
    }

    /// The words for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Permanent => "Permanent",
            Self::FixedTerm => "Fixed term",
            Self::Agency => "Agency",
            Self::FosterCarer => "Foster carer",
            Self::Partner => "Partner agency",
            Self::Student => "Student",
        }
    }

    /// The type of a code; none for an unknown word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

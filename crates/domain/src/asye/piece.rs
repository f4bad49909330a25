//! A piece of evidence in the record.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{PieceId, StandardId};

/// What kind of evidence a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PieceKind {
    /// A direct observation of practice.
    Observation,
    /// Feedback from a child, a young person or a family; none of them is ever named.
    FamilyFeedback,
    /// Feedback from another professional.
    ProfessionalFeedback,
    /// An assessed written report.
    Report,
    /// A critical reflection.
    Reflection,
}

impl PieceKind {
    /// All kinds, in the order in which the programme lists them.
    pub const ALL: [Self; 5] = [
        Self::Observation,
        Self::FamilyFeedback,
        Self::ProfessionalFeedback,
        Self::Report,
        Self::Reflection,
    ];

    /// The stable word, as stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Observation => "observation",
            Self::FamilyFeedback => "family_feedback",
            Self::ProfessionalFeedback => "professional_feedback",
            Self::Report => "report",
            Self::Reflection => "reflection",
        }
    }

    /// What people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Observation => "Direct observation",
            Self::FamilyFeedback => "Feedback from a child, young person or family",
            Self::ProfessionalFeedback => "Feedback from another professional",
            Self::Report => "Assessed written report",
            Self::Reflection => "Critical reflection",
        }
    }

    /// Whether somebody observed the practice in it; a cell of the matrix says so.
    pub fn is_observed(self) -> bool {
        self == Self::Observation
    }
}

impl std::str::FromStr for PieceKind {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or(())
    }
}

/// Who observed: a name and, for a social worker, the number on the regulator's register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observer {
    /// The observer's name.
    pub name: String,
    /// Social Work England number, as given: "SW12345".
    pub registration: Option<String>,
    /// Whether the observer is the NQSW's assessor.
    pub is_assessor: bool,
}

impl Observer {
    /// Whether a registration is given that looks like one: SW and at least one digit.
    pub fn is_registered(&self) -> bool {
        self.registration.as_deref().is_some_and(looks_registered)
    }
}

/// Whether a text has the shape of a Social Work England number: "SW" and digits, spaces apart.
pub fn looks_registered(text: &str) -> bool {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    compact
        .get(..2)
        .is_some_and(|prefix| prefix.eq_ignore_ascii_case("sw"))
        && compact.get(2..).is_some_and(|rest| {
            !rest.is_empty() && rest.chars().all(|digit| digit.is_ascii_digit())
        })
}

/// What the rules need to know of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its id.
    pub id: PieceId,
    /// Its kind.
    pub kind: PieceKind,
    /// The day on which what it shows took place.
    pub dated_on: NaiveDate,
    /// The milestone that it fulfils, by code.
    pub milestone: Option<String>,
    /// Whether it is one of those that the tracker's totals count already.
    pub on_tracker: bool,
    /// Who observed, for an observation.
    pub observer: Option<Observer>,
    /// The statements and domains to which it is tagged.
    pub tags: Vec<StandardId>,
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::looks_registered;

    #[rstest]
    #[case("SW12345", true)]
    #[case("sw 12345", true)]
    #[case("12345", false)]
    #[case("SW", false)]
    #[case("SW12A", false)]
    #[case("", false)]
    #[case("é", false)]
    fn registration_numbers(#[case] text: &str, #[case] expected: bool) {
        assert_eq!(looks_registered(text), expected);
    }
}

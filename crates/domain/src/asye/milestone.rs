//! One dated step of an enrolment.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What kind of step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MilestoneKind {
    /// A paper to be in place: confidentiality statement, agreement, development plan.
    Document,
    /// The NQSW's own scoring of the statements.
    SelfAssessment,
    /// A review of progress.
    Review,
    /// A direct observation of practice.
    Observation,
    /// A critical reflection.
    Reflection,
    /// The move of base from the Academy to the host team.
    Gate,
    /// The assessor's recommendation.
    Recommendation,
    /// Internal moderation.
    Panel,
}

impl MilestoneKind {
    /// The stable word, as stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::SelfAssessment => "self_assessment",
            Self::Review => "review",
            Self::Observation => "observation",
            Self::Reflection => "reflection",
            Self::Gate => "gate",
            Self::Recommendation => "recommendation",
            Self::Panel => "panel",
        }
    }
}

/// A step with the day by which it is due and, once done, the day on which it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The template's code, unique in the programme: `review_6`.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// Kind of step.
    pub kind: MilestoneKind,
    /// The part of the programme to which it belongs, by code.
    pub part: String,
    /// Month of the programme in which it is due.
    pub month: u32,
    /// Whether an extension moves it.
    pub is_final: bool,
    /// Whether its date is watched: these say what is next and what is late.
    pub followed: bool,
    /// Its name in a tracker file, where it has a column there.
    pub tracker_column: Option<String>,
    /// The standing due date: the plain one until a move is agreed.
    pub due_on: NaiveDate,
    /// The day on which it took place, once it has.
    pub held_on: Option<NaiveDate>,
}

impl Milestone {
    /// Not held, and due before the day.
    pub fn is_late(&self, as_of: NaiveDate) -> bool {
        self.held_on.is_none() && self.due_on < as_of
    }
}

//! Why one cell is as it is.

use super::figures::BasisView;
use super::people::{AcceptedCourseView, CellView, NextBookingView, PersonLineView};
use super::requirement::RequirementView;
use chrono::{DateTime, NaiveDate, Utc};
use domain::compliance::{EvidenceKind, StepKind};
use domain::ids::EvidenceId;
use serde::{Deserialize, Serialize};

/// The explanation of one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProofView {
    /// The two clocks and how far the data reach.
    pub basis: BasisView,
    /// Who.
    pub person: PersonLineView,
    /// The status and its dates.
    pub cell: CellView,
    /// The status in a sentence, such as `Overdue by 19 days: the cover ran out on 1 November 2026.`
    pub summary: String,
    /// First day of the unbroken spell in which the rule applies; null when it does not.
    pub anchor: Option<NaiveDate>,
    /// The end of the time allowed; null when it does not apply or an absence without an end holds it.
    pub first_due_on: Option<NaiveDate>,
    /// Days by which absence moved `first_due_on`.
    pub days_absent: u32,
    /// The rule and the version in force on the day; the version is null when none was.
    pub requirement: RequirementView,
    /// Why the audience takes the person in, or why it does not.
    pub audience: Vec<String>,
    /// How the date comes about, in the order of the days.
    pub steps: Vec<ProofStepView>,
    /// Everything that was looked at, the latest first.
    pub evidence: Vec<EvidenceView>,
    /// Exemptions of the person from this requirement.
    pub exemptions: Vec<ExemptionView>,
    /// Absences that touch the time allowed or the day: dates, never the kind.
    pub absences: Vec<AbsenceView>,
    /// The one thing that would turn it green; null when nothing is to be done.
    pub action: Option<ActionView>,
}

/// One step of how the date comes about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProofStepView {
    /// The day.
    pub on: NaiveDate,
    /// What it is about.
    pub kind: StepKind,
    /// In a sentence.
    pub text: String,
    /// The arithmetic, such as `1 November 2023 + 36 months = 1 November 2026`.
    pub sum: Option<String>,
}

/// What became of a piece of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Weighed {
    /// The status rests on it.
    Used,
    /// It does not, for the reason given.
    SetAside,
}

/// One piece of evidence that was looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceView {
    /// Which; null for a mark of attendance that made no evidence.
    pub id: Option<EvidenceId>,
    /// The day on which it was done.
    pub done_on: NaiveDate,
    /// What sort of thing.
    pub kind: EvidenceKind,
    /// Course code and what was done, such as `SG03, attended in full`.
    pub what: String,
    /// Where it comes from, such as `Attendance history, line 6,988`.
    pub source: String,
    /// When Spires was told.
    pub recorded_at: DateTime<Utc>,
    /// Used or set aside.
    pub weighed: Weighed,
    /// Why it is set aside; null when it is used.
    pub reason: Option<String>,
}

/// An exemption as far as the reader may know it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExemptionView {
    /// First day.
    pub from: NaiveDate,
    /// Last day; null where it has no end.
    pub to: Option<NaiveDate>,
    /// Why it was given.
    pub reason: String,
    /// Who approved it; null while it is only proposed.
    pub approved_by: Option<String>,
    /// Whether it covers the day.
    pub covers: bool,
}

/// An absence without its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AbsenceView {
    /// First day.
    pub from: NaiveDate,
    /// Last day; null while no return is known.
    pub to: Option<NaiveDate>,
    /// Days of it by which the time allowed was moved.
    pub days: u32,
}

/// What turns a cell green.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionView {
    /// In a sentence.
    pub text: String,
    /// The course to do; null where no course is named.
    pub course: Option<AcceptedCourseView>,
    /// A place that the person already has on it.
    pub booked: Option<NextBookingView>,
    /// Done today, it would cover to this day; null where it covers for ever.
    pub then_valid_to: Option<NaiveDate>,
}

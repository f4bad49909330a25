//! One NQSW's programme: where they stand, part by part.

use chrono::NaiveDate;
use domain::asye::counts::KindCount;
use domain::asye::parts::{ItemState, PartState};
use domain::asye::programme::ReportKind;
use domain::asye::{MilestoneKind, Outcome};
use domain::ids::{FrameworkId, PersonId, PieceId};
use serde::{Deserialize, Serialize};

use super::caseload::NqswRow;
use super::schedule::{PauseView, ProposalView};

/// One NQSW's programme on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NqswView {
    /// The day on which everything is worked out.
    pub as_of: NaiveDate,
    /// Name, standing, week, next step.
    pub nqsw: NqswRow,
    /// Social Work England number; null where none is on file.
    pub registration: Option<String>,
    /// Last day of the programme, as its dates stand.
    pub ends_on: NaiveDate,
    /// The programme's parts with what each holds.
    pub parts: Vec<PartView>,
    /// Evidence; null for those who see dates and status alone.
    pub evidence: Option<EvidenceSummaryView>,
    /// Dates that wait for agreement.
    pub proposal: Option<ProposalView>,
    /// Pauses, earliest first.
    pub pauses: Vec<PauseView>,
    /// Support that the programme promises.
    pub support: SupportView,
    /// What happened last, newest first.
    pub lately: Vec<TimelineEntry>,
    /// Kinds of assessed written report, for the form.
    pub report_kinds: Vec<ReportKind>,
    /// The framework of the matrix's rows; null where it is not in the database.
    pub statements: Option<FrameworkId>,
    /// The framework of the matrix's columns; null where it is not in the database.
    pub capabilities: Option<FrameworkId>,
    /// The outcome, once there is one.
    pub outcome: Option<Outcome>,
    /// What whoever asks may do here.
    pub may: Vec<AsyePermission>,
}

/// Something that may be done on an NQSW's programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AsyePermission {
    /// Read the record, its pieces and the matrix.
    ReadRecord,
    /// Record and correct pieces of any kind.
    RecordPieces,
    /// Record and correct one's own reflections.
    RecordReflections,
    /// Propose dates, pause, say that a step took place.
    ManageSchedule,
    /// Answer the open proposal.
    AgreeDates,
}

/// A part of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AsyePart))]
pub struct PartView {
    /// Short name.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// The month by whose end it is due.
    pub month: u32,
    /// When it is due, as the dates stand.
    pub due_on: NaiveDate,
    /// Where the part stands.
    pub state: PartState,
    /// Items done.
    pub done: u32,
    /// What it holds.
    pub items: Vec<ItemView>,
}

/// One thing that a part holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = AsyeItem))]
pub struct ItemView {
    /// The milestone's code.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// Kind of step.
    pub kind: MilestoneKind,
    /// When it is due, as the dates stand.
    pub due_on: NaiveDate,
    /// When it took place; null until then.
    pub held_on: Option<NaiveDate>,
    /// Where it stands.
    pub state: ItemState,
    /// In a sentence: "28 July 2026, observed by David Osei".
    pub note: String,
    /// The piece that fulfils it, for those who may read it.
    pub piece_id: Option<PieceId>,
}

/// Evidence in numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceSummaryView {
    /// A count a kind against the minimum.
    pub counts: Vec<KindCount>,
    /// Observations in the record that the assessor made; most should be.
    pub observed_by_assessor: u32,
    /// Statements with at least one piece.
    pub statements_with_evidence: u32,
    /// Statements in all.
    pub statements: u32,
    /// Domains with at least one piece.
    pub domains_with_evidence: u32,
    /// Domains in all.
    pub domains: u32,
}

/// Support that the programme promises, and who gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SupportView {
    /// How often supervision is expected now; null before the start and after the last phase.
    pub supervision: Option<SupervisionView>,
    /// Protected development time, in per cent of the working week.
    pub protected_time_percent: u32,
    /// Workload, in per cent of a confident colleague's.
    pub workload_percent: u32,
    /// The assessor; null where none is linked.
    pub assessor_id: Option<PersonId>,
    /// The assessor's name.
    pub assessor: Option<String>,
    /// The ASYE line manager; null where none is known.
    pub line_manager_id: Option<PersonId>,
    /// The ASYE line manager's name.
    pub line_manager: Option<String>,
    /// The host team.
    pub host_team: Option<String>,
}

/// A frequency of supervision: every so many weeks, or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SupervisionView {
    /// At least every so many weeks; null when counted in months.
    pub every_weeks: Option<u32>,
    /// At least every so many months; null when counted in weeks.
    pub every_months: Option<u32>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineEntry {
    /// The day.
    pub on: NaiveDate,
    /// In a sentence.
    pub text: String,
}

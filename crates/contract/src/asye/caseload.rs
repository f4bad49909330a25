//! An assessor's caseload, and the row that lists of NQSWs share.

use chrono::NaiveDate;
use domain::asye::counts::KindCount;
use domain::asye::{Fte, MilestoneKind, Outcome, Standing};
use domain::ids::{EnrolmentId, PersonId};
use serde::{Deserialize, Serialize};

/// The caseload of an assessor on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseloadView {
    /// The day on which everything is worked out.
    pub as_of: NaiveDate,
    /// NQSWs shown.
    pub total: u32,
    /// How many of them need attention: something is late.
    pub attention: u32,
    /// The next panel of any of them that is due from the day on.
    pub next_panel_on: Option<NaiveDate>,
    /// What the assessor has to do, the most pressing first.
    pub to_do: Vec<ToDoView>,
    /// The NQSWs, what is to be done first, first.
    pub nqsws: Vec<NqswRow>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ToDoView {
    /// What sort of thing.
    pub kind: ToDoKind,
    /// For whom.
    pub enrolment_id: EnrolmentId,
    /// Their name.
    pub name: String,
    /// The milestone that it is about, by code; null where it is about none.
    pub milestone: Option<String>,
    /// What to do, as a heading: "Record observation 2 of Emma Clarke".
    pub title: String,
    /// Why, in a sentence.
    pub detail: String,
    /// When it was or is due; null where no day is set.
    pub due_on: Option<NaiveDate>,
    /// Days until then, negative when late; null where no day is set.
    pub days: Option<i64>,
}

/// What sort of thing is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ToDoKind {
    /// Observe, and record it.
    RecordObservation,
    /// Hold a review or a panel.
    HoldStep,
    /// Answer proposed dates.
    AgreeDates,
    /// The panel was held; see that the outcome is recorded.
    RecordOutcome,
}

/// One NQSW in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NqswRow {
    /// The enrolment.
    pub id: EnrolmentId,
    /// Who.
    pub person_id: PersonId,
    /// First and last name.
    pub name: String,
    /// The employee number.
    pub employee_no: Option<String>,
    /// The host team.
    pub team: Option<String>,
    /// The cohort.
    pub cohort: Option<String>,
    /// The route into social work.
    pub route: Option<String>,
    /// The programme's title.
    pub programme: String,
    /// Full-time equivalent.
    pub fte: Fte,
    /// First day of the programme.
    pub start_on: NaiveDate,
    /// The assessor's name; null where none is linked.
    pub assessor: Option<String>,
    /// Where they stand.
    pub standing: Standing,
    /// Why, in a few words; empty where the standing says it all.
    pub reason: String,
    /// The week of the programme; null before the start.
    pub week: Option<u32>,
    /// The programme's length in weeks, as its dates stand.
    pub weeks: u32,
    /// The earliest late step, else the next one; null when nothing is left.
    pub next: Option<NextStepView>,
    /// Evidence against the minimum, a count a kind; empty for those who see dates and status alone.
    pub counts: Vec<KindCount>,
    /// Whether proposed dates wait for agreement.
    pub dates_proposed: bool,
    /// The outcome, once there is one.
    pub outcome: Option<Outcome>,
}

/// A step to come, or late.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextStepView {
    /// The milestone, by code.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// Kind of step.
    pub kind: MilestoneKind,
    /// When it is due.
    pub due_on: NaiveDate,
    /// Days until then, negative when late.
    pub days: i64,
}

//! Dates: what stands, what is proposed, what moved and why.

use chrono::{DateTime, NaiveDate, Utc};
use domain::asye::proposal::MoveReason;
use domain::asye::{Fte, MilestoneKind, Party, PauseReason};
use serde::{Deserialize, Serialize};

/// The schedule of one NQSW.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScheduleView {
    /// The day on which lateness is worked out.
    pub as_of: NaiveDate,
    /// First day of the programme.
    pub start_on: NaiveDate,
    /// Last day, as the dates stand.
    pub ends_on: NaiveDate,
    /// Full-time equivalent.
    pub fte: Fte,
    /// The FTE for which the standing dates were made: 1 until part-time dates are agreed.
    pub dates_for_fte: Fte,
    /// Proposed dates never lie later than this many months after the start.
    pub cap_months: u32,
    /// The steps, in the order of the programme.
    pub milestones: Vec<MilestoneView>,
    /// Dates that wait for agreement.
    pub proposal: Option<ProposalView>,
    /// Pauses, earliest first.
    pub pauses: Vec<PauseView>,
    /// Every move of a date so far, newest first.
    pub moves: Vec<ShiftView>,
}

/// One step of the schedule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MilestoneView {
    /// Short name.
    pub code: String,
    /// What people call it.
    pub title: String,
    /// Kind of step.
    pub kind: MilestoneKind,
    /// The part that it belongs to, by title.
    pub part: String,
    /// The month of the programme.
    pub month: u32,
    /// Start + that many calendar months.
    pub plain_on: NaiveDate,
    /// When it is due, as the dates stand.
    pub due_on: NaiveDate,
    /// When it is proposed to be due; null where nothing is proposed.
    pub proposed_on: Option<NaiveDate>,
    /// When it took place; null until then.
    pub held_on: Option<NaiveDate>,
    /// Days late; null when it is not, or its date is not followed.
    pub days_late: Option<u32>,
    /// Whether its date is followed.
    pub followed: bool,
}

/// Proposed dates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProposalView {
    /// Why they are proposed.
    pub reason: MoveReason,
    /// The FTE for which they are worked out.
    pub fte: Fte,
    /// The day from which what remains is rescaled; null for a part-time start.
    pub changed_on: Option<NaiveDate>,
    /// The dates that would move.
    pub dates: Vec<DateMoveView>,
    /// Steps that are late now.
    pub late_now: u32,
    /// Steps that would be late if the dates were agreed today.
    pub late_then: u32,
    /// Who has agreed, and when.
    pub agreed: Vec<AgreementView>,
    /// Who has not.
    pub waiting_for: Vec<PartyView>,
    /// As whom whoever asks may still agree.
    pub you_may_agree_as: Vec<Party>,
    /// Must be sent back to agree: it changes whenever the dates do.
    pub tag: String,
}

/// A date, before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DateMoveView {
    /// The step, by code.
    pub milestone: String,
    /// What people call it.
    pub title: String,
    /// The date that stands.
    pub from: NaiveDate,
    /// The date that would stand.
    pub to: NaiveDate,
}

/// One of the four.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartyView {
    /// As whom.
    pub party: Party,
    /// Their name; null where nobody is named.
    pub name: Option<String>,
}

/// Somebody's agreement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgreementView {
    /// As whom.
    pub party: Party,
    /// Their name.
    pub name: String,
    /// When.
    pub agreed_at: DateTime<Utc>,
}

/// A pause.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PauseView {
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub to: NaiveDate,
    /// Its length in days.
    pub days: u32,
    /// Why; null for those who see dates and status alone.
    pub reason: Option<PauseReason>,
}

/// A date that moved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShiftView {
    /// The step, by code.
    pub milestone: String,
    /// What people call it.
    pub title: String,
    /// The date that stood.
    pub from: NaiveDate,
    /// The date that took its place.
    pub to: NaiveDate,
    /// Why.
    pub reason: MoveReason,
    /// Who agreed or recorded it, by name.
    pub by: Vec<String>,
    /// When.
    pub moved_at: DateTime<Utc>,
}

/// Proposes dates for a change of FTE. The FTE changes at once; the dates when all four have agreed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposeScheduleRequest {
    /// The new FTE.
    pub fte: Fte,
    /// The day from which it holds; what remains from then on is rescaled.
    pub changed_on: NaiveDate,
}

/// Agrees the open proposal as one of the four.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreeScheduleRequest {
    /// As whom; one of `you_may_agree_as`.
    pub party: Party,
    /// The `tag` of the proposal that was read, so that nobody agrees to dates not seen.
    pub tag: String,
}

/// Pauses the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseProgrammeRequest {
    /// First day.
    pub from: NaiveDate,
    /// Last day, inclusive.
    pub to: NaiveDate,
    /// Why; capability is none of the reasons.
    pub reason: PauseReason,
}

/// Says that a step took place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HoldMilestoneRequest {
    /// The day; null takes an entry back.
    pub held_on: Option<NaiveDate>,
}

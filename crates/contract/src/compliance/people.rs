//! The people behind a figure, one person's requirements, and a manager's matrix.

use super::board::RequirementColumnView;
use super::figures::BasisView;
use chrono::NaiveDate;
use domain::compliance::{DueBecause, Status};
use domain::ids::{CourseId, PersonId, RequirementId, SessionId, UnitId};
use domain::people::EmploymentType;
use serde::{Deserialize, Serialize};

/// A person with the main post of the day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonLineView {
    /// Who.
    pub id: PersonId,
    /// First and last name.
    pub name: String,
    /// Of the main post; null when not in post on the day.
    pub job_title: Option<String>,
    /// Of the main post.
    pub employment_type: Option<EmploymentType>,
    /// The team of the main post.
    pub team: Option<String>,
    /// Its id.
    pub team_id: Option<UnitId>,
    /// The service of the main post.
    pub service: Option<String>,
    /// The line manager's name; null where none is on file.
    pub manager: Option<String>,
    /// Absent on the day. The kind of absence is never told here.
    pub is_absent: bool,
    /// First day back; null when not absent or no return is known.
    pub back_on: Option<NaiveDate>,
}

/// The dates of one cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CellView {
    /// The status on the day.
    pub status: Status,
    /// The last day on which it is not late; null where nothing is due.
    pub due_on: Option<NaiveDate>,
    /// Which of the two dates that is; null where nothing is due.
    pub due_because: Option<DueBecause>,
    /// The day of the evidence that is used.
    pub done_on: Option<NaiveDate>,
    /// The last day that it covers; null without evidence or without renewal.
    pub expires_on: Option<NaiveDate>,
    /// Days since the due day; null unless overdue.
    pub overdue_days: Option<u32>,
    /// The last day of the exemption; null unless exempt, or where it has no end.
    pub exempt_until: Option<NaiveDate>,
}

/// A place that somebody has booked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextBookingView {
    /// The session.
    pub session_id: SessionId,
    /// Its course's title.
    pub course: String,
    /// Its first day.
    pub on: NaiveDate,
}

/// One row behind a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoardPersonView {
    /// Who.
    pub person: PersonLineView,
    /// Under which requirement.
    pub requirement: RequirementColumnView,
    /// How it stands.
    pub cell: CellView,
    /// The next place booked on an accepted course; always null for a day in the past.
    pub next_booking: Option<NextBookingView>,
}

/// A page of the rows behind a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BoardPeopleView {
    /// The two clocks and how far the data reach.
    pub basis: BasisView,
    /// The unit that was asked for, by name.
    pub unit_name: Option<String>,
    /// The requirement that was asked for, by name.
    pub requirement_name: Option<String>,
    /// The same filters with every status: numerator of the headline.
    pub numerator: u32,
    /// And its denominator.
    pub denominator: u32,
    /// Different people among all rows.
    pub people: u32,
    /// This page.
    pub items: Vec<BoardPersonView>,
    /// Ask with it for the next page; null on the last.
    pub next_cursor: Option<String>,
    /// Rows in all.
    pub total: i64,
}

/// A course that meets a requirement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AcceptedCourseView {
    /// Which.
    pub id: CourseId,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// One requirement of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonRequirementView {
    /// Which.
    pub id: RequirementId,
    /// Its name.
    pub name: String,
    /// The set that it stands in.
    pub set: String,
    /// How it stands.
    pub cell: CellView,
    /// Months for which evidence covers; null where it covers for ever.
    pub renew_months: Option<u32>,
    /// What meets it.
    pub courses: Vec<AcceptedCourseView>,
    /// The next place booked on one of them; always null for a day in the past.
    pub next_booking: Option<NextBookingView>,
}

/// What one person must hold, the most urgent first; what is not applicable is left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonRequirementsView {
    /// The two clocks and how far the data reach.
    pub basis: BasisView,
    /// Who.
    pub person: PersonLineView,
    /// Requirements that are covered.
    pub covered: u32,
    /// Requirements that apply and are not exempt.
    pub required: u32,
    /// Late.
    pub overdue: u32,
    /// Each of them.
    pub items: Vec<PersonRequirementView>,
}

/// One person of a team matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MatrixRowView {
    /// Who.
    pub person: PersonLineView,
    /// Late requirements.
    pub overdue: u32,
    /// One cell a column.
    pub cells: Vec<CellView>,
    /// The next place booked on any course; always null for a day in the past.
    pub next_booking: Option<NextBookingView>,
}

/// Person × requirement for those whom a manager leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TeamMatrixView {
    /// The two clocks and how far the data reach.
    pub basis: BasisView,
    /// The manager.
    pub manager: PersonLineView,
    /// The columns: those that apply to at least one of the team.
    pub requirements: Vec<RequirementColumnView>,
    /// The team by last name.
    pub people: Vec<MatrixRowView>,
}

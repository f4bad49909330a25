use domain::ids::{BookingId, CourseId, RequirementId, SessionId};
use serde::{Deserialize, Serialize};

use super::BookingSummary;
use crate::catalogue::{CourseRef, Delivery, MyPlace, NeedView, SessionSummary};

/// What the one button of a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NextActionKind {
    /// Book the earliest fitting session (`session_id`): the fast path.
    Book,
    /// See the course's sessions (`course_id`): nothing fits, or the place is only waited for.
    SeeOptions,
    /// See the booking (`booking_id`): a place is held.
    SeeBooking,
    /// Do the e-learning (`course_id`).
    StartELearning,
    /// Nothing can be done here; the line says what.
    Nothing,
}

/// The one button of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextAction {
    /// What it does.
    pub kind: NextActionKind,
    /// The words on it: "Book a place".
    pub label: String,
    /// For `book`.
    pub session_id: Option<SessionId>,
    /// For `see_options` and `start_e_learning`.
    pub course_id: Option<CourseId>,
    /// For `see_booking`.
    pub booking_id: Option<BookingId>,
}

/// One thing to do, with its one action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextStep {
    /// The requirement behind it.
    pub requirement_id: RequirementId,
    /// Its name: the title of the row.
    pub title: String,
    /// The tag.
    pub need: NeedView,
    /// Since when, or until when: "Was due 23 April 2023. Not done yet.", "Ran out 8 July 2025."
    pub why: String,
    /// The course that is proposed; null where none of the accepted courses is offered.
    pub course: Option<CourseRef>,
    /// How that course is delivered.
    pub delivery: Option<Delivery>,
    /// The earliest session with a place that fits.
    pub earliest: Option<SessionSummary>,
    /// The viewer's live booking on an accepted course.
    pub my_place: Option<MyPlace>,
    /// The session of that booking.
    pub my_session: Option<SessionSummary>,
    /// The one action.
    pub action: NextAction,
}

/// The home page of a practitioner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextSteps {
    /// The line under the title: "3 things are overdue and 2 are due this month."
    pub status_line: String,
    /// What to do, the longest overdue first.
    pub steps: Vec<NextStep>,
    /// The next five bookings and waits.
    pub bookings: Vec<BookingSummary>,
    /// How many there are in all.
    pub booking_count: u32,
    /// Requirements met.
    pub met: u32,
    /// Requirements in all, those not yet due included.
    pub required: u32,
    /// Requirements overdue.
    pub overdue: u32,
    /// What the record says next: "Nothing else runs out before 3 May 2028."
    pub record_line: String,
}

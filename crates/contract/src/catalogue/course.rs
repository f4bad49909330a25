use chrono::NaiveDate;
use domain::catalogue::{Delivery, FreePlace};
use domain::ids::{CourseId, RequirementId};
use serde::{Deserialize, Serialize};

use super::{NeedView, SessionSummary};

/// A course by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseRef {
    /// Which.
    pub id: CourseId,
    /// The council's code: `SG03`.
    pub code: String,
    /// The title on every screen.
    pub title: String,
}

/// A course in the catalogue, with its next sessions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseSummary {
    /// Which.
    pub id: CourseId,
    /// The council's code: `SG03`.
    pub code: String,
    /// The title.
    pub title: String,
    /// How it is delivered.
    pub delivery: Delivery,
    /// Learning time in minutes; 0 where it is not known.
    pub minutes: i32,
    /// Who provides it; may be empty.
    pub provider: String,
    /// The topic under which it is listed; may be empty.
    pub topic: String,
    /// Whether the line manager must approve.
    pub needs_approval: bool,
    /// How the viewer stands to it; null where it is neither required of them nor done.
    pub need: Option<NeedView>,
    /// The next sessions that can be booked or waited for, at most three; the filter on dates and
    /// places applies.
    pub sessions: Vec<SessionSummary>,
    /// How many such sessions there are in all.
    pub session_count: u32,
}

/// A course that must come first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PrerequisiteView {
    /// The course.
    pub course: CourseRef,
    /// When the viewer did it last; null where they have not.
    pub done_on: Option<NaiveDate>,
}

/// A requirement that the course meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequirementMetView {
    /// Which.
    pub id: RequirementId,
    /// Its name.
    pub name: String,
    /// Months after which it must be renewed; null for never.
    pub renew_months: Option<i32>,
}

/// One course in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseView {
    /// As in the catalogue, with every coming session.
    #[serde(flatten)]
    pub course: CourseSummary,
    /// What a learner will do; may be empty.
    pub summary: String,
    /// What to read or do first; may be empty.
    pub before_you_come: String,
    /// Whether access and dietary needs are asked for on booking.
    pub asks_needs: bool,
    /// Days before the first part within which a cancellation is late.
    pub cancel_by_days: i32,
    /// What becomes of a place that comes free while people wait.
    pub free_place: FreePlace,
    /// How many hours an offer holds; null unless it holds for hours.
    pub offer_hours: Option<i32>,
    /// No longer offered: it stays for the record and cannot be booked.
    pub is_withdrawn: bool,
    /// Courses that must come first.
    pub prerequisites: Vec<PrerequisiteView>,
    /// Requirements that it meets today.
    pub counts_for: Vec<RequirementMetView>,
    /// Whether the viewer may change the course and add sessions.
    pub can_edit: bool,
    /// Goes up with each change; also the `ETag`.
    pub edition: i32,
}

/// One choice of a filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FilterChoice {
    /// What goes into the query.
    pub value: String,
    /// The words beside the box.
    pub label: String,
    /// Courses of the whole catalogue that have it.
    pub count: u32,
}

/// The choices of the catalogue's filters, with counts over the whole catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseFilters {
    /// Topics, by name.
    pub topics: Vec<FilterChoice>,
    /// Kinds of delivery, in their usual order.
    pub deliveries: Vec<FilterChoice>,
    /// Courses that the viewer's role requires.
    pub required_count: u32,
    /// Courses that are overdue or due soon for the viewer.
    pub due_count: u32,
    /// Courses with a coming session that has a place or a waiting list.
    pub open_count: u32,
}

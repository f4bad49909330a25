use chrono::{DateTime, NaiveDate, Utc};
use domain::booking::BookingState;
use domain::ids::{BookingId, PersonId};
use serde::{Deserialize, Serialize};

use super::BookingSummary;

/// Whose requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestsOf {
    /// Of the viewer's team, and of the teams whose managers named the viewer as deputy.
    #[default]
    Mine,
    /// Of people whom nobody manages who could answer, neither a manager nor a deputy; for L&D.
    WithoutManager,
}

/// Which requests are wanted. The order is: the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct RequestQuery {
    /// `mine` where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<RequestsOf>,
    /// Requests a page, 1 to 200; 50 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(pattern = r"^[0-9]{1,9}$"))]
    pub cursor: Option<String>,
}

/// How many of a team would be away on one day, the one who asks among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CoverDayView {
    /// The day.
    pub on: NaiveDate,
    /// Away: booked, absent, or the one who asks.
    pub away: u32,
    /// In the team on that day.
    pub of: u32,
    /// Others who ask for that day too.
    pub asking: u32,
    /// The same in words: "4 of 7 away on 3 December".
    pub words: String,
}

/// A line manager by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ManagerView {
    /// Who.
    pub id: PersonId,
    /// First name and surname.
    pub name: String,
}

/// A request for a place, as whoever answers it sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestView {
    /// What is asked for.
    #[serde(flatten)]
    pub booking: BookingSummary,
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// The learner's direct line manager; null where the staff list names none.
    pub manager: Option<ManagerView>,
    /// Whether the viewer answers in that manager's stead.
    pub is_in_stead: bool,
    /// Who must answer it: "Grace Hall", "A deputy of Grace Hall", "L&D".
    pub answerer: String,
    /// Whether it waits for an answer.
    pub is_open: bool,
    /// The days on which two or more of the team would be away if it were approved.
    pub cover: Vec<CoverDayView>,
}

/// One answer to several requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerRequestsRequest {
    /// Which, 1 to 100.
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 100))]
    pub bookings: Vec<BookingId>,
    /// Approves where true, declines where false.
    pub approve: bool,
    /// Why not; needed to decline, and told to each of the learners.
    #[serde(default)]
    pub reason: Option<String>,
}

/// What became of one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnsweredRequestView {
    /// Which.
    pub booking_id: BookingId,
    /// Who asked.
    pub person_name: String,
    /// Whether this answer was given; false where it was answered or given back before.
    pub is_answered: bool,
    /// Where it stands now.
    pub state: BookingState,
    /// In words: "Approved and booked", "Approved: 2nd on the waiting list", or why not.
    pub words: String,
}

/// What became of each request, in the order in which they were named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerRequestsView {
    /// One a request.
    pub results: Vec<AnsweredRequestView>,
}

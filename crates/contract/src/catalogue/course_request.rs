use domain::catalogue::{Delivery, FreePlace};
use domain::ids::CourseId;
use serde::{Deserialize, Serialize};

/// A course as it is made or changed; a change gives every field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CourseRequest {
    /// 1 to 20 letters, digits, hyphens, dots or slashes; unique.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 20, pattern = r"^[A-Za-z0-9./-]+$")
    )]
    pub code: String,
    /// 1 to 200 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub title: String,
    /// How it is delivered.
    pub delivery: Delivery,
    /// Learning time in minutes, 0 to 60,000.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 60000))]
    pub minutes: i32,
    /// Who provides it.
    #[serde(default)]
    pub provider: String,
    /// The topic under which it is listed.
    #[serde(default)]
    pub topic: String,
    /// What a learner will do.
    #[serde(default)]
    pub summary: String,
    /// What to read or do first.
    #[serde(default)]
    pub before_you_come: String,
    /// Whether the line manager must approve.
    #[serde(default)]
    pub needs_approval: bool,
    /// Whether access and dietary needs are asked for on booking.
    #[serde(default)]
    pub asks_needs: bool,
    /// Days before the first part within which a cancellation is late, 0 to 60.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 60))]
    pub cancel_by_days: i32,
    /// What becomes of a place that comes free while people wait; given at once where absent.
    #[serde(default)]
    pub free_place: FreePlace,
    /// How many hours an offer holds, 1 to 168, where it holds for hours.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 168))]
    pub offer_hours: Option<i32>,
    /// No longer offered.
    #[serde(default)]
    pub is_withdrawn: bool,
    /// Courses that must come first.
    #[serde(default)]
    pub prerequisites: Vec<CourseId>,
}

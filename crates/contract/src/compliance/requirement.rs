//! A rule in its version of a day.

use super::people::AcceptedCourseView;
use chrono::NaiveDate;
use domain::ids::RequirementId;
use serde::{Deserialize, Serialize};

/// A rule in its version of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequirementView {
    /// Which.
    pub id: RequirementId,
    /// Its name.
    pub name: String,
    /// The set that it stands in.
    pub set: String,
    /// The day on which the rule first applied.
    pub rule_start: NaiveDate,
    /// Its last day; null while it goes on.
    pub rule_end: Option<NaiveDate>,
    /// The version in force on the day; null when none was.
    pub version: Option<RequirementVersionView>,
    /// How many versions it has had.
    pub versions: u32,
}

/// A dated version of a rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequirementVersionView {
    /// Counted from 1.
    pub number: u32,
    /// First day in force.
    pub from: NaiveDate,
    /// The rule in a sentence, such as `Everyone in role group SW or YJ must have … within 6 months of
    /// starting, every 36 months.`
    pub sentence: String,
    /// Whom it takes in, such as `role group SW or YJ`.
    pub audience: String,
    /// What meets it.
    pub courses: Vec<AcceptedCourseView>,
    /// The time allowed, such as `6 months`.
    pub first_due: String,
    /// Months for which evidence covers; null where it covers for ever.
    pub renew_months: Option<u32>,
    /// Whether absence moves the first due day.
    pub absence_pauses: bool,
}

//! A rule, and its wording from day to day.

use super::audience::Audience;
use super::evidence::Item;
use crate::civil::{DayRange, day_before, days_after, months_after};
use crate::ids::{RequirementId, RequirementVersionId};
use chrono::NaiveDate;

/// The time allowed to somebody whom a rule begins to apply to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowance {
    /// Calendar months.
    Months(u32),
    /// Days.
    Days(u32),
}

impl Allowance {
    /// The day on which it ends when it begins on a day.
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Months(months) => months_after(day, months),
            Self::Days(days) => days_after(day, days),
        }
    }
}

impl std::fmt::Display for Allowance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Months(1) => f.write_str("1 month"),
            Self::Months(n) => write!(f, "{n} months"),
            Self::Days(1) => f.write_str("1 day"),
            Self::Days(n) => write!(f, "{n} days"),
        }
    }
}

/// The wording of a rule from one day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which.
    pub id: RequirementVersionId,
    /// The days on which it is in force; [`Requirement::new`] sets the last.
    pub days: DayRange,
    /// Whom it takes in.
    pub audience: Audience,
    /// Any one of these meets it.
    pub accepts: Vec<Item>,
    /// The time allowed.
    pub first_due: Allowance,
    /// Calendar months for which evidence covers; none where it covers for ever.
    pub renew_months: Option<u32>,
    /// Whether absence moves the first due day. Not for skills that do not keep.
    pub absence_pauses: bool,
}

/// A rule that names who must hold what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Which.
    pub id: RequirementId,
    /// From the day on which it first applied to its last.
    pub days: DayRange,
    versions: Vec<Version>,
}

impl Requirement {
    /// A rule with its versions, which may come in any order and are in force from their first day until
    /// the day before the next.
    pub fn new(id: RequirementId, days: DayRange, mut versions: Vec<Version>) -> Self {
        versions.sort_by_key(|version| version.days.from);
        let mut next = days.to.map(crate::civil::next_day);
        for version in versions.iter_mut().rev() {
            let starts = version.days.from;
            version.days.to = next.map(day_before);
            version.days.from = starts.max(days.from);
            next = Some(next.map_or(starts, |later| later.min(starts)));
        }
        Self { id, days, versions }
    }

    /// The versions in order of their days.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// The version in force on a day, with its number counted from 1; none outside the rule's days.
    pub fn version_on(&self, day: NaiveDate) -> Option<(usize, &Version)> {
        self.versions
            .iter()
            .enumerate()
            .find(|(_, version)| version.days.contains(day))
            .map(|(index, version)| (index + 1, version))
    }
}

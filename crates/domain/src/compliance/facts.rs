//! What is known of one person, as far as mandatory training asks.

use super::record::Record;
use crate::civil::{DayRange, next_day};
use crate::ids::{PersonId, PostId, RequirementId, UnitId};
use crate::people::EmploymentType;
use chrono::NaiveDate;

/// A stretch of a post in which unit, role groups and contract stay the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostSegment {
    /// The post that it is a stretch of.
    pub post: PostId,
    /// First to last working day, inclusive.
    pub days: DayRange,
    /// The unit of the post first, then what it lies in, up to the root.
    pub unit_path: Vec<UnitId>,
    /// Role groups of the job title.
    pub role_groups: Vec<String>,
    /// The contract.
    pub employment_type: EmploymentType,
}

/// A release from one requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// From which requirement.
    pub requirement: RequirementId,
    /// First to last day.
    pub days: DayRange,
    /// A proposal that nobody approved releases nobody.
    pub is_approved: bool,
}

/// Everything about one person that a status rests on, as known at the instant that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Who.
    pub person: PersonId,
    /// Posts, past, present and to come, in any order.
    pub posts: Vec<PostSegment>,
    /// Evidence. Of one item the latest on or before the day is enough.
    pub evidence: Record,
    /// Exemptions in any order.
    pub exemptions: Vec<Exemption>,
    /// Absences in order of their first day, joined where they touch: see [`crate::civil::union_of_days`].
    pub absences: Vec<DayRange>,
}

/// Somebody absent on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// First day back; none while no return is known.
    pub back_on: Option<NaiveDate>,
}

impl Facts {
    /// Somebody of whom nothing is known yet.
    pub fn of(person: PersonId) -> Self {
        Self {
            person,
            posts: Vec::new(),
            evidence: Record::default(),
            exemptions: Vec::new(),
            absences: Vec::new(),
        }
    }

    /// Whether the person is in any post on the day.
    pub fn is_in_post(&self, day: NaiveDate) -> bool {
        self.posts.iter().any(|post| post.days.contains(day))
    }

    /// Whether, and until when, the person is absent on the day.
    pub fn away_on(&self, day: NaiveDate) -> Option<Away> {
        self.absences
            .iter()
            .find(|absence| absence.contains(day))
            .map(|absence| Away {
                back_on: absence.to.map(next_day),
            })
    }
}

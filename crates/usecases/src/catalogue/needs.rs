//! How the viewer stands to the courses of the catalogue.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::Actor;
use domain::compliance::Status;
use domain::ids::{CourseId, PersonId};
use store::catalogue::load_completion_days;

use crate::compliance::{Asked, list_person_requirements};
use crate::{Failure, Spires};

/// How somebody stands to a course; the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Required and past its day.
    Overdue,
    /// Required, met, and soon to be renewed.
    DueSoon,
    /// Required and not done, inside the time allowed.
    NotYetDue,
    /// Required and met.
    Met,
    /// Exempt.
    Exempt,
    /// Not required, and done once.
    Done,
}

/// How somebody stands to a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Need {
    /// How.
    pub standing: Standing,
    /// The last day on which it is not late.
    pub due_on: Option<NaiveDate>,
    /// The last day that the evidence covers.
    pub expires_on: Option<NaiveDate>,
    /// The day of the latest completion.
    pub done_on: Option<NaiveDate>,
}

/// The needs of `person` by course: the most pressing of the requirements that the course meets,
/// else that it was done once.
pub(crate) fn needs_of(
    spires: &Spires,
    actor: &Actor,
    person: PersonId,
) -> Result<BTreeMap<CourseId, Need>, Failure> {
    let done = spires
        .store
        .read(|conn| Ok::<_, Failure>(load_completion_days(conn, person)?))?;
    let mut needs: BTreeMap<CourseId, Need> = done
        .iter()
        .map(|(course, day)| {
            let need = Need {
                standing: Standing::Done,
                due_on: None,
                expires_on: None,
                done_on: Some(*day),
            };
            (*course, need)
        })
        .collect();
    let held = list_person_requirements(spires, actor, person, Asked::default())?;
    for item in held.items {
        let standing = match item.assessment.status {
            Status::Overdue => Standing::Overdue,
            Status::DueSoon => Standing::DueSoon,
            Status::NotYetDue => Standing::NotYetDue,
            Status::Compliant => Standing::Met,
            Status::Exempt => Standing::Exempt,
            Status::NotApplicable => continue,
        };
        for (course, _) in item.courses {
            let need = Need {
                standing,
                due_on: item.assessment.due_on,
                expires_on: item.assessment.expires_on,
                done_on: done.get(&course).copied(),
            };
            let slot = needs.entry(course).or_insert(need);
            if need < *slot {
                *slot = need;
            }
        }
    }
    Ok(needs)
}

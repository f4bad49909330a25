use std::collections::{BTreeMap, BTreeSet};

use domain::access::{Action, Actor};
use domain::catalogue::Delivery;
use domain::ids::CourseId;
use store::catalogue::{bookable_sessions, load_courses};

use super::needs::{Standing, needs_of};
use crate::access::require;
use crate::{Failure, Spires};

/// The choices of the catalogue's filters, counted over the courses that are offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterCounts {
    /// By topic; courses without one are left out.
    pub topics: BTreeMap<String, u32>,
    /// By kind of delivery, in the usual order.
    pub deliveries: Vec<(Delivery, u32)>,
    /// Required for the viewer.
    pub required: u32,
    /// Overdue or due soon for the viewer.
    pub due: u32,
    /// With a session that has a place or a waiting list.
    pub open: u32,
}

/// Counts what each filter of the catalogue would leave.
pub fn course_filters(spires: &Spires, actor: &Actor) -> Result<FilterCounts, Failure> {
    require(actor, Action::ReadCatalogue)?;
    let needs = match actor.person() {
        Some(person) => needs_of(spires, actor, person)?,
        None => BTreeMap::new(),
    };
    spires.store.read(|conn| {
        let courses: Vec<_> = load_courses(conn)?
            .into_iter()
            .filter(|course| !course.is_withdrawn())
            .collect();
        let open: BTreeSet<CourseId> = bookable_sessions(conn, None, spires.now(), None)?
            .into_iter()
            .map(|session| session.course_id)
            .collect();
        let mut counts = FilterCounts::default();
        for course in &courses {
            if !course.topic.is_empty() {
                *counts.topics.entry(course.topic.clone()).or_default() += 1;
            }
            if let Some(need) = needs.get(&course.id) {
                counts.required += u32::from(need.standing != Standing::Done);
                counts.due += u32::from(matches!(
                    need.standing,
                    Standing::Overdue | Standing::DueSoon
                ));
            }
            counts.open += u32::from(open.contains(&course.id));
        }
        counts.deliveries = Delivery::ALL
            .into_iter()
            .map(|kind| {
                let count = courses
                    .iter()
                    .filter(|course| course.delivery() == kind)
                    .count();
                (kind, u32::try_from(count).unwrap_or(u32::MAX))
            })
            .collect();
        Ok(counts)
    })
}

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::compliance::Item;
use domain::ids::{CourseId, RequirementId};
use store::catalogue::{
    Prerequisite, bookable_sessions, find_course, load_completion_days, load_prerequisites,
};
use store::compliance::load_rules;

use super::list_courses::CourseCard;
use super::needs::needs_of;
use super::session_card::cards;
use crate::access::require;
use crate::{Failure, Spires};

/// A course in full.
#[derive(Clone, Debug)]
pub struct ShownCourse {
    /// The course with every coming session.
    pub card: CourseCard,
    /// Courses that must come first, each with the day on which the viewer did it.
    pub prerequisites: Vec<(Prerequisite, Option<NaiveDate>)>,
    /// Requirements that it meets today: id, name, months of renewal.
    pub counts_for: Vec<(RequirementId, String, Option<u32>)>,
    /// Whether the viewer may change it.
    pub can_edit: bool,
}

/// Shows one course with all its coming sessions.
pub fn show_course(spires: &Spires, actor: &Actor, id: CourseId) -> Result<ShownCourse, Failure> {
    require(actor, Action::ReadCatalogue)?;
    let needs = match actor.person() {
        Some(person) => needs_of(spires, actor, person)?,
        None => BTreeMap::new(),
    };
    spires.store.read(|conn| {
        let course = find_course(conn, id).map_err(Failure::or_missing("course"))?;
        let rows = bookable_sessions(conn, Some(&[id]), spires.now(), None)?;
        let session_count = rows.len();
        let sessions = cards(conn, spires, actor.person(), rows)?;
        let done = match actor.person() {
            Some(person) => load_completion_days(conn, person)?,
            None => BTreeMap::new(),
        };
        let prerequisites = load_prerequisites(conn, id)?
            .into_iter()
            .map(|required| {
                let day = done.get(&required.course).copied();
                (required, day)
            })
            .collect();
        let today = spires.today();
        let counts_for = load_rules(conn, spires.now())?
            .into_iter()
            .filter_map(|rule| {
                let (_, version) = rule.requirement.version_on(today)?;
                version
                    .accepts
                    .iter()
                    .any(|item| matches!(item, Item::Course(course) if *course == id))
                    .then(|| (rule.requirement.id, rule.name.clone(), version.renew_months))
            })
            .collect();
        Ok(ShownCourse {
            card: CourseCard {
                need: needs.get(&id).copied(),
                course,
                sessions,
                session_count,
            },
            prerequisites,
            counts_for,
            can_edit: actor.may_for_everyone(Action::EditCatalogue),
        })
    })
}

//! What one person must hold, and how it stands.

use domain::access::{Action, Actor};
use domain::compliance::{Assessment, Status, Tally};
use domain::ids::{CourseId, PersonId, RequirementId};
use std::collections::HashMap;
use store::compliance::{
    CourseName, NextBooking, Whom, load_course_names, load_manager_names, load_next_bookings,
};

use super::clocks::{Asked, Basis};
use super::council::cell;
use super::list_board_people::{accepted, load_one, next_booking};
use super::person_line::{Lines, PersonLine};
use crate::access::{require_for, scope_of};
use crate::{Failure, Spires};

/// One requirement of one person.
#[derive(Clone, Debug)]
pub struct PersonRequirement {
    /// Which.
    pub id: RequirementId,
    /// Its name.
    pub name: String,
    /// The set that it stands in.
    pub set: String,
    /// How it stands.
    pub assessment: Assessment,
    /// Months for which evidence covers.
    pub renew_months: Option<u32>,
    /// What meets it.
    pub courses: Vec<(CourseId, CourseName)>,
    /// The next place booked on one of them.
    pub next_booking: Option<NextBooking>,
}

/// What one person must hold.
#[derive(Clone, Debug)]
pub struct PersonRequirements {
    /// The clocks and how far the data reach.
    pub basis: Basis,
    /// Who.
    pub person: PersonLine,
    /// Counts.
    pub tally: Tally,
    /// Each requirement that applies or is exempt, the most urgent first.
    pub items: Vec<PersonRequirement>,
}

/// Lists what one person must hold on a day, the most urgent first.
pub fn list_person_requirements(
    spires: &Spires,
    actor: &Actor,
    person: PersonId,
    asked: Asked,
) -> Result<PersonRequirements, Failure> {
    spires.store.read(|conn| {
        require_for(conn, spires, actor, Action::ReadCompliance, person)?;
        let absence_scope = scope_of(conn, spires, actor, Action::ReadAbsenceDates)?;
        let basis = asked.answered_by(conn, spires)?;
        let (council, member) = load_one(conn, person, &basis)?;
        let managers = load_manager_names(conn, Whom::Only(&[person]), basis.as_at, basis.knowing)?;
        let names = load_course_names(conn)?;
        let booked = if basis.is_about_now(spires) {
            load_next_bookings(conn, Whom::Only(&[person]), spires.now())?
        } else {
            HashMap::new()
        };
        let mut tally = Tally::default();
        let mut items = Vec::new();
        for rule in council.rules_on(basis.as_at) {
            let assessment = cell(&member, rule, basis.as_at, basis.settings.due_soon_days);
            tally.add(assessment.status);
            if assessment.status == Status::NotApplicable {
                continue;
            }
            let courses = accepted(rule, basis.as_at);
            let version = rule.requirement.version_on(basis.as_at);
            items.push(PersonRequirement {
                id: rule.requirement.id,
                name: rule.name.clone(),
                set: rule.set.clone(),
                assessment,
                renew_months: version.and_then(|(_, version)| version.renew_months),
                next_booking: next_booking(&booked, person, &courses),
                courses: named(&courses, &names),
            });
        }
        items.sort_by(|a, b| urgency(a).cmp(&urgency(b)));
        let lines = Lines {
            units: &council.units,
            managers: &managers,
            absence_scope: &absence_scope,
            as_at: basis.as_at,
        };
        Ok(PersonRequirements {
            person: lines.of(&member),
            basis,
            tally,
            items,
        })
    })
}

/// The statuses are in the order of urgency; within one, the earliest due day first.
fn urgency(item: &PersonRequirement) -> (Status, bool, Option<chrono::NaiveDate>, &str) {
    let due = item.assessment.due_on;
    (item.assessment.status, due.is_none(), due, &item.name)
}

/// Courses with their names, by code.
pub(super) fn named(
    courses: &[CourseId],
    names: &HashMap<CourseId, CourseName>,
) -> Vec<(CourseId, CourseName)> {
    let mut found: Vec<(CourseId, CourseName)> = courses
        .iter()
        .filter_map(|course| Some((*course, names.get(course)?.clone())))
        .collect();
    found.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    found
}

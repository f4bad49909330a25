//! Why one cell is as it is.

use chrono::NaiveDate;
use domain::access::{Action, Actor};
use domain::civil::{DayRange, months_after};
use domain::compliance::{Assessment, SetAside, Status, assess, weigh};
use domain::ids::{CourseId, PersonId, RequirementId};
use std::collections::HashMap;
use store::compliance::{
    CourseName, LookedAt, Member, NextBooking, Release, Rule, Whom, load_course_names,
    load_looked_at, load_manager_names, load_next_bookings, load_releases,
};
use store::people::Scope;

use super::clocks::{Asked, Basis};
use super::council::Council;
use super::list_board_people::{accepted, next_booking};
use super::list_person_requirements::named;
use super::person_line::{Lines, PersonLine};
use super::proof_steps::{Step, steps};
use super::proof_words::{audience, summary};
use super::rule_words::{Names, RuleInWords};
use crate::access::{require_for, scope_of};
use crate::{Failure, Spires};

/// A piece of evidence with what became of it.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The piece.
    pub piece: LookedAt,
    /// The course that it shows.
    pub course: Option<CourseName>,
    /// Why it is set aside; none when the status rests on it.
    pub set_aside: Option<SetAside>,
}

/// What turns a cell green.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The courses, any one of which does.
    pub courses: Vec<(CourseId, CourseName)>,
    /// A place that the person already has.
    pub booked: Option<NextBooking>,
    /// Done on the day, or at the booked session, it would cover to this day.
    pub then_valid_to: Option<NaiveDate>,
}

/// The explanation of one cell.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The clocks and how far the data reach.
    pub basis: Basis,
    /// Who.
    pub person: PersonLine,
    /// The status and its dates.
    pub assessment: Assessment,
    /// The status in a sentence.
    pub summary: String,
    /// The rule.
    pub rule: RuleInWords,
    /// Why the audience takes the person in, or why it does not.
    pub audience: Vec<String>,
    /// How the date comes about.
    pub steps: Vec<Step>,
    /// What was looked at, the latest first.
    pub evidence: Vec<Weighed>,
    /// Exemptions from this requirement.
    pub exemptions: Vec<Release>,
    /// Absences that touch the time allowed or the day, where the reader may see them.
    pub absences: Vec<DayRange>,
    /// The one thing that would turn it green.
    pub advice: Option<Advice>,
}

/// Explains the cell of a person under a requirement.
pub fn explain_cell(
    spires: &Spires,
    actor: &Actor,
    person: PersonId,
    requirement: RequirementId,
    asked: Asked,
) -> Result<Proof, Failure> {
    spires.store.read(|conn| {
        require_for(conn, spires, actor, Action::ReadCompliance, person)?;
        let absence_scope = scope_of(conn, spires, actor, Action::ReadAbsenceDates)?;
        let basis = asked.answered_by(conn, spires)?;
        let mut council = Council::load(conn, &Scope::People([person].into()), &basis)?;
        let mut member = council.members.pop().ok_or(Failure::NotFound("person"))?;
        let found = council
            .rules
            .iter()
            .find(|rule| rule.requirement.id == requirement);
        let rule = found.ok_or(Failure::NotFound("requirement"))?;
        let looked_at = load_looked_at(conn, person, basis.knowing)?;
        member.facts.evidence = looked_at.iter().map(|piece| piece.evidence).collect();
        let assessment = assess(
            &member.facts,
            &rule.requirement,
            basis.as_at,
            basis.settings.due_soon_days,
        );
        let courses = load_course_names(conn)?;
        let names = Names {
            units: &council.units,
            courses: &courses,
        };
        let managers = load_manager_names(conn, Whom::Only(&[person]), basis.as_at, basis.knowing)?;
        let lines = Lines {
            units: &council.units,
            managers: &managers,
            absence_scope: &absence_scope,
            as_at: basis.as_at,
        };
        let booked = if basis.is_about_now(spires) {
            load_next_bookings(conn, Whom::Only(&[person]), spires.now())?
        } else {
            HashMap::new()
        };
        let evidence = weighed(rule, looked_at, &courses, &assessment, basis.as_at);
        let case = Case {
            member: &member,
            rule,
            assessment: &assessment,
            evidence: &evidence,
            as_at: basis.as_at,
        };
        let absences = if absence_scope.holds(person) {
            case.absences()
        } else {
            Vec::new()
        };
        Ok(Proof {
            person: lines.of(&member),
            summary: summary(&case),
            rule: names.rule(rule, basis.as_at),
            audience: audience(&case, &names),
            steps: steps(&case, &council.units),
            exemptions: load_releases(conn, person, requirement, basis.knowing)?,
            absences,
            advice: case.advice(&courses, &booked),
            assessment,
            evidence,
            basis,
        })
    })
}

/// What sentences are made from.
pub(super) struct Case<'a> {
    pub(super) member: &'a Member,
    pub(super) rule: &'a Rule,
    pub(super) assessment: &'a Assessment,
    pub(super) evidence: &'a [Weighed],
    pub(super) as_at: NaiveDate,
}

impl Case<'_> {
    /// Absences from the anchor to the end of the time allowed, and the one that covers the day.
    pub(super) fn absences(&self) -> Vec<DayRange> {
        let Some(anchor) = self.assessment.anchor else {
            return Vec::new();
        };
        let allowed = DayRange::new(anchor, self.assessment.first_due_on);
        self.member
            .facts
            .absences
            .iter()
            .filter(|absence| absence.overlaps(&allowed) || absence.contains(self.as_at))
            .copied()
            .collect()
    }

    fn advice(
        &self,
        names: &HashMap<CourseId, CourseName>,
        booked: &HashMap<PersonId, Vec<NextBooking>>,
    ) -> Option<Advice> {
        let is_green = matches!(
            self.assessment.status,
            Status::Compliant | Status::Exempt | Status::NotApplicable
        );
        if is_green {
            return None;
        }
        let courses = accepted(self.rule, self.as_at);
        let booked = next_booking(booked, self.member.id(), &courses);
        let (_, version) = self.rule.requirement.version_on(self.as_at)?;
        let done_on = booked.as_ref().map_or(self.as_at, |booked| booked.on);
        Some(Advice {
            courses: named(&courses, names),
            booked,
            then_valid_to: version
                .renew_months
                .map(|months| months_after(done_on, months)),
        })
    }
}

/// What some version of the rule accepts, or accepted; the rest of a record has no place in the proof.
fn weighed(
    rule: &Rule,
    looked_at: Vec<LookedAt>,
    courses: &HashMap<CourseId, CourseName>,
    assessment: &Assessment,
    as_at: NaiveDate,
) -> Vec<Weighed> {
    let versions = rule.requirement.versions();
    let current = rule
        .requirement
        .version_on(as_at)
        .map(|(_, version)| version);
    looked_at
        .into_iter()
        .filter(|piece| {
            versions
                .iter()
                .any(|version| version.accepts.contains(&piece.evidence.item))
        })
        .map(|piece| Weighed {
            course: match piece.evidence.item {
                domain::compliance::Item::Course(course) => courses.get(&course).cloned(),
                domain::compliance::Item::Kind(_) => None,
            },
            set_aside: match current {
                Some(version) => weigh(&piece.evidence, version, assessment, as_at),
                None => Some(SetAside::NotAccepted),
            },
            piece,
        })
        .collect()
}

//! A person as lists show them.

use chrono::NaiveDate;
use domain::compliance::Away;
use domain::ids::{PersonId, UnitId};
use domain::people::EmploymentType;
use std::collections::HashMap;
use store::compliance::{Member, UnitTree};
use store::people::Scope;

/// A person with the main post of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// Who.
    pub id: PersonId,
    /// First and last name.
    pub name: String,
    /// Last name first, for sorting.
    pub sort_name: String,
    /// The main post; none when not in post on the day.
    pub post: Option<PostWords>,
    /// The line manager.
    pub manager: Option<String>,
    /// Absent on the day, as far as the reader may know it.
    pub away: Option<Away>,
}

/// A post in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostWords {
    /// The job title.
    pub job_title: String,
    /// The contract.
    pub employment_type: EmploymentType,
    /// The unit's name.
    pub team: String,
    /// The unit.
    pub team_id: UnitId,
    /// The service's name.
    pub service: String,
}

/// What lines are made with.
pub(super) struct Lines<'a> {
    pub(super) units: &'a UnitTree,
    pub(super) managers: &'a HashMap<PersonId, String>,
    /// Those whose absence the reader may see.
    pub(super) absence_scope: &'a Scope,
    pub(super) as_at: NaiveDate,
}

impl Lines<'_> {
    pub(super) fn of(&self, member: &Member) -> PersonLine {
        let post = member.main_post(self.as_at).map(|post| PostWords {
            job_title: post.job_title.clone(),
            employment_type: post.employment_type,
            team: self.units.name(post.unit).to_owned(),
            team_id: post.unit,
            service: self.units.name(self.units.service_of(post.unit)).to_owned(),
        });
        PersonLine {
            id: member.id(),
            name: member.name(),
            sort_name: format!("{} {}", member.last_name, member.first_name).to_lowercase(),
            post,
            manager: self.managers.get(&member.id()).cloned(),
            away: member
                .facts
                .away_on(self.as_at)
                .filter(|_| self.absence_scope.holds(member.id())),
        }
    }
}

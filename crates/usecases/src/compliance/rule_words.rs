//! Rules in sentences.

use chrono::NaiveDate;
use domain::compliance::{Audience, Match, Version};
use domain::ids::{CourseId, RequirementId};
use domain::words;
use std::collections::HashMap;
use store::compliance::{CourseName, Rule, UnitTree};

use super::list_board_people::accepted;
use super::list_person_requirements::named;

/// A rule in its version of a day.
#[derive(Clone, Debug)]
pub struct RuleInWords {
    /// Which.
    pub id: RequirementId,
    /// Its name.
    pub name: String,
    /// The set that it stands in.
    pub set: String,
    /// First to last day.
    pub days: domain::civil::DayRange,
    /// The version in force on the day.
    pub version: Option<VersionInWords>,
    /// How many versions it has had.
    pub versions: u32,
}

/// A version of a rule in words.
#[derive(Clone, Debug)]
pub struct VersionInWords {
    /// Counted from 1.
    pub number: u32,
    /// First day in force.
    pub from: NaiveDate,
    /// The rule in a sentence.
    pub sentence: String,
    /// Whom it takes in.
    pub audience: String,
    /// What meets it.
    pub courses: Vec<(CourseId, CourseName)>,
    /// The time allowed.
    pub first_due: String,
    /// Months for which evidence covers.
    pub renew_months: Option<u32>,
    /// Whether absence moves the first due day.
    pub absence_pauses: bool,
}

/// What sentences take names from.
pub(super) struct Names<'a> {
    pub(super) units: &'a UnitTree,
    pub(super) courses: &'a HashMap<CourseId, CourseName>,
}

impl Names<'_> {
    /// A rule in its version of a day.
    pub(super) fn rule(&self, rule: &Rule, as_at: NaiveDate) -> RuleInWords {
        let requirement = &rule.requirement;
        RuleInWords {
            id: requirement.id,
            name: rule.name.clone(),
            set: rule.set.clone(),
            days: requirement.days,
            version: requirement
                .version_on(as_at)
                .map(|(number, version)| self.version(rule, number, version, as_at)),
            versions: small(requirement.versions().len()),
        }
    }

    fn version(
        &self,
        rule: &Rule,
        number: usize,
        version: &Version,
        as_at: NaiveDate,
    ) -> VersionInWords {
        let audience = self.audience(&version.audience);
        let every = version.renew_months.map_or(String::new(), |months| {
            format!(", every {}", months_in_words(months))
        });
        let whom = if version.audience.everyone && audience == "everyone" {
            "Everyone".to_owned()
        } else {
            format!("Everyone in {audience}")
        };
        VersionInWords {
            number: small(number),
            from: version.days.from,
            sentence: format!(
                "{whom} must have {} within {} of starting{every}.",
                rule.name, version.first_due
            ),
            audience,
            courses: named(&accepted(rule, as_at), self.courses),
            first_due: version.first_due.to_string(),
            renew_months: version.renew_months,
            absence_pauses: version.absence_pauses,
        }
    }

    /// Whom an audience takes in, such as `role group SW or YJ`.
    fn audience(&self, audience: &Audience) -> String {
        let mut kinds: Vec<String> = Vec::new();
        if audience.everyone {
            kinds.push("everyone".to_owned());
        } else {
            if !audience.role_groups.is_empty() {
                kinds.push(format!("role group {}", any_of(&audience.role_groups)));
            }
            if !audience.units.is_empty() {
                let names: Vec<String> = audience
                    .units
                    .iter()
                    .map(|unit| self.units.name(*unit).to_owned())
                    .collect();
                kinds.push(any_of(&names));
            }
            if !audience.employment_types.is_empty() {
                let names: Vec<String> = audience
                    .employment_types
                    .iter()
                    .map(|kind| kind.label().to_lowercase())
                    .collect();
                kinds.push(format!("{} posts", any_of(&names)));
            }
            if !audience.people.is_empty() {
                let number = small(audience.people.len());
                kinds.push(format!(
                    "a list of {}",
                    words::count(number, "person", "people")
                ));
            }
        }
        let mut text = kinds.join(" and ");
        let excluded = audience.excluded_people.len();
        if excluded > 0 {
            let people = words::count(small(excluded), "person", "people");
            text = format!("{text} but {people} by name");
        }
        text
    }

    /// One reason for which a post matches.
    pub(super) fn matched(&self, reason: &Match) -> String {
        match reason {
            Match::Everyone => "The rule is for everyone in post".to_owned(),
            Match::RoleGroup(group) => format!("The job title is in role group {group}"),
            Match::Unit(unit) => format!("The post lies in {}", self.units.name(*unit)),
            Match::EmploymentType(kind) => {
                format!("The contract is {}", kind.label().to_lowercase())
            }
            Match::Person => "The rule names this person".to_owned(),
        }
    }
}

/// `36 months`.
pub(super) fn months_in_words(months: u32) -> String {
    words::count(months, "month", "months")
}

/// `SW, FSW or RES`.
fn any_of(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_people_read_them() {
        let names: Vec<String> = ["SW", "FSW", "RES"].map(str::to_owned).to_vec();
        assert_eq!(any_of(&names), "SW, FSW or RES");
        assert_eq!(any_of(&names[..1]), "SW");
        assert_eq!(months_in_words(1), "1 month");
    }
}

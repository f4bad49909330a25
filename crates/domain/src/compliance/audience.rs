//! Whom a version of a requirement takes in.

use super::facts::PostSegment;
use crate::ids::{PersonId, UnitId};
use crate::people::EmploymentType;
use serde::{Deserialize, Serialize};

/// Whom a version of a requirement takes in: any of the values within a kind, all of the kinds that are
/// given, and in one post. Stored as JSON with each version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Audience {
    /// Everybody in post (`ALL` in a file).
    pub everyone: bool,
    /// Codes of role groups.
    pub role_groups: Vec<String>,
    /// Org units, each with all below it.
    pub units: Vec<UnitId>,
    /// Employment types.
    pub employment_types: Vec<EmploymentType>,
    /// Named people.
    pub people: Vec<PersonId>,
    /// Named people who are left out whatever else holds.
    pub excluded_people: Vec<PersonId>,
    /// Posts in these units, or below, do not match.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub excluded_units: Vec<UnitId>,
    /// Posts with one of these role groups do not match.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub excluded_role_groups: Vec<String>,
}

impl Audience {
    /// The set in which the board shows a requirement that nobody has put into one: those of all
    /// staff, those that several roles share, those of one role.
    pub fn usual_set(&self) -> &'static str {
        match (self.everyone, self.role_groups.len()) {
            (true, _) => "All staff",
            (false, 0 | 1) => "One role",
            (false, _) => "Several roles",
        }
    }
}

/// One of the reasons for which a post matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// The audience is everybody.
    Everyone,
    /// The post has this role group.
    RoleGroup(String),
    /// The post lies in this unit or below.
    Unit(UnitId),
    /// The post is held under this contract.
    EmploymentType(EmploymentType),
    /// The person is named.
    Person,
}

impl Audience {
    /// The audience that is everybody in post.
    pub fn everyone() -> Self {
        Self {
            everyone: true,
            ..Self::default()
        }
    }

    /// The audience of some role groups; `ALL` among them is everybody.
    pub fn of_role_groups<T: Into<String>>(groups: impl IntoIterator<Item = T>) -> Self {
        let groups: Vec<String> = groups.into_iter().map(Into::into).collect();
        if groups.iter().any(|group| group == "ALL") {
            return Self::everyone();
        }
        Self {
            role_groups: groups,
            ..Self::default()
        }
    }

    /// Whether a person in a post belongs to it.
    pub fn takes_in(&self, person: PersonId, post: &PostSegment) -> bool {
        if self.excludes(person, post) {
            return false;
        }
        if self.everyone {
            return true;
        }
        let kinds_hold = (self.role_groups.is_empty()
            || any_of(&self.role_groups, &post.role_groups))
            && (self.units.is_empty() || any_of(&self.units, &post.unit_path))
            && (self.employment_types.is_empty()
                || self.employment_types.contains(&post.employment_type))
            && (self.people.is_empty() || self.people.contains(&person));
        kinds_hold && self.names_anything()
    }

    /// Whether a person in a post is left out by an exclusion.
    pub fn excludes(&self, person: PersonId, post: &PostSegment) -> bool {
        self.excluded_people.contains(&person)
            || any_of(&self.excluded_units, &post.unit_path)
            || any_of(&self.excluded_role_groups, &post.role_groups)
    }

    /// Why a post matches; empty where it does not.
    pub fn matches(&self, person: PersonId, post: &PostSegment) -> Vec<Match> {
        if !self.takes_in(person, post) {
            return Vec::new();
        }
        if self.everyone {
            return vec![Match::Everyone];
        }
        let groups = self
            .role_groups
            .iter()
            .filter(|group| post.role_groups.contains(group));
        let units = self
            .units
            .iter()
            .filter(|unit| post.unit_path.contains(unit));
        let mut found: Vec<Match> = groups.cloned().map(Match::RoleGroup).collect();
        found.extend(units.copied().map(Match::Unit));
        if !self.employment_types.is_empty() {
            found.push(Match::EmploymentType(post.employment_type));
        }
        if !self.people.is_empty() {
            found.push(Match::Person);
        }
        found
    }

    fn names_anything(&self) -> bool {
        !(self.role_groups.is_empty()
            && self.units.is_empty()
            && self.employment_types.is_empty()
            && self.people.is_empty())
    }
}

fn any_of<T: PartialEq>(wanted: &[T], held: &[T]) -> bool {
    wanted.iter().any(|one| held.contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::civil::DayRange;
    use crate::ids::PostId;
    use chrono::NaiveDate;
    use rstest::rstest;
    use uuid::Uuid;

    fn unit(n: u128) -> UnitId {
        UnitId(Uuid::from_u128(n))
    }

    fn person(n: u128) -> PersonId {
        PersonId(Uuid::from_u128(n))
    }

    fn post(groups: &[&str], path: &[u128], employment_type: EmploymentType) -> PostSegment {
        PostSegment {
            post: PostId(Uuid::nil()),
            days: DayRange::new(NaiveDate::MIN, None),
            unit_path: path.iter().copied().map(unit).collect(),
            role_groups: groups.iter().map(ToString::to_string).collect(),
            employment_type,
        }
    }

    #[rstest]
    #[case::nobody(Audience::default(), false)]
    #[case::everyone(Audience::everyone(), true)]
    #[case::all_in_a_file(Audience::of_role_groups(["ALL"]), true)]
    #[case::one_of_the_groups(Audience::of_role_groups(["RES", "SW"]), true)]
    #[case::other_groups(Audience::of_role_groups(["RES"]), false)]
    #[case::a_unit_above(Audience { units: vec![unit(1)], ..Audience::default() }, true)]
    #[case::another_unit(Audience { units: vec![unit(9)], ..Audience::default() }, false)]
    #[case::both_kinds(Audience { units: vec![unit(1)], ..Audience::of_role_groups(["SW"]) }, true)]
    #[case::only_one_kind(Audience { units: vec![unit(9)], ..Audience::of_role_groups(["SW"]) }, false)]
    #[case::agency(Audience { employment_types: vec![EmploymentType::Agency], ..Audience::default() }, true)]
    #[case::named(Audience { people: vec![person(7)], ..Audience::default() }, true)]
    #[case::somebody_else(Audience { people: vec![person(8)], ..Audience::default() }, false)]
    #[case::excluded(Audience { excluded_people: vec![person(7)], ..Audience::everyone() }, false)]
    #[case::excluded_unit(Audience { excluded_units: vec![unit(2)], ..Audience::everyone() }, false)]
    #[case::excluded_group(Audience { excluded_role_groups: vec!["SW".into()], ..Audience::everyone() }, false)]
    fn an_audience_takes_in(#[case] audience: Audience, #[case] taken: bool) {
        let post = post(&["SW"], &[2, 1], EmploymentType::Agency);
        assert_eq!(audience.takes_in(person(7), &post), taken);
        assert_eq!(!audience.matches(person(7), &post).is_empty(), taken);
    }

    #[test]
    fn json_may_leave_kinds_out() {
        let audience: Audience = serde_json::from_str(r#"{"role_groups": ["SW"]}"#).unwrap();
        assert_eq!(audience, Audience::of_role_groups(["SW"]));
    }
}

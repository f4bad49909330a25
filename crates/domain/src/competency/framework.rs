//! A framework in one version: levels, groups and standards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One published framework in one version. Who began on a version keeps it, so a version is never
/// changed once it is in use: a new wording is a new version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Framework {
    /// Short name of the framework, the same in all its versions: `PCF`, `PQS-CFP`.
    pub code: String,
    /// Full title as its publisher gives it.
    pub title: String,
    /// Which wording this is. Standards are matched on title and version, never on number alone:
    /// the 2014 wording numbers them in another order.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// First day in force; none where the publisher does not say.
    pub effective_from: Option<NaiveDate>,
    /// Last day in force; none while no end is known.
    pub effective_to: Option<NaiveDate>,
    /// What the publisher says of it, in words.
    pub status: String,
    /// Where the text comes from, and what is still to be confirmed.
    pub source: String,
    /// Other names in use for it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Levels at which its standards are read, lowest first; empty where it has none.
    #[serde(default)]
    pub levels: Vec<Level>,
    /// Groups of standards; empty where it has none.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// The standards, in the publisher's order.
    pub standards: Vec<Standard>,
    /// Rules that belong to the framework (how many pieces in a registration year, by when); as given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<serde_json::Value>,
    /// Fields of a record against it, in the publisher's order; as given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record_fields: Option<serde_json::Value>,
}

/// Names one version of one framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkKey {
    /// The framework's code.
    pub code: String,
    /// The version, as its file spells it.
    pub version: String,
    /// The level at which it is read, where it has levels.
    #[serde(default)]
    pub level: Option<String>,
}

/// A level of a framework: "Newly qualified social worker (ASYE)".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = FrameworkLevel))]
pub struct Level {
    /// Short name, unique in its framework.
    pub code: String,
    /// Order, lowest first.
    pub number: i32,
    /// Full title.
    pub title: String,
    /// The stage it belongs to: before or after qualifying.
    #[serde(default)]
    pub stage: Option<String>,
}

/// A group of standards: the PCF's super domains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = FrameworkGroup))]
pub struct Group {
    /// Short name, unique in its framework.
    pub code: String,
    /// Full title.
    pub title: String,
    /// What it is about, in a sentence.
    #[serde(default)]
    pub summary: String,
}

/// One statement or domain of a framework.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standard {
    /// Short name, unique in its framework: `PQS-CFP-4`.
    pub code: String,
    /// The publisher's number, as text: "4", "4.1".
    pub number: String,
    /// Title as the publisher gives it.
    pub title: String,
    /// The group that it belongs to, by code.
    #[serde(default)]
    pub group: Option<String>,
    /// What it asks, in a sentence of our own.
    #[serde(default)]
    pub summary: String,
}

impl Framework {
    /// Whether the framework is in force on a day; an open end counts as in force.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.effective_from.is_none_or(|from| from <= day)
            && self.effective_to.is_none_or(|to| day <= to)
    }

    /// Whether `key` names this version.
    pub fn is(&self, key: &FrameworkKey) -> bool {
        self.code == key.code && self.version == key.version
    }
}

/// Sorts numbers as people do: "4.2" before "4.10", "9" before "10".
pub fn number_order(number: &str) -> Vec<u32> {
    number
        .split('.')
        .map(|step| step.parse().unwrap_or(u32::MAX))
        .collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::number_order;
    use crate::competency::shipped_frameworks;

    #[rstest]
    #[case::before("2018-05-17", false)]
    #[case::first_day("2018-05-18", true)]
    #[case::last_day("2027-03-31", true)]
    #[case::after("2027-04-01", false)]
    fn pqs_is_in_force_to_the_end_of_march_2027(#[case] day: &str, #[case] expected: bool) {
        let frameworks = shipped_frameworks().unwrap();
        let pqs = frameworks.iter().find(|f| f.code == "PQS-CFP").unwrap();
        assert_eq!(pqs.in_force_on(day.parse().unwrap()), expected);
    }

    #[rstest]
    #[case("9", "10")]
    #[case("4.2", "4.10")]
    #[case("4", "4.1")]
    fn numbers_sort_as_people_count(#[case] less: &str, #[case] more: &str) {
        assert!(number_order(less) < number_order(more));
    }
}

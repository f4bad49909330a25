//! Reading a framework data file, and refusing one that contradicts itself.

use std::collections::HashSet;

use super::framework::Framework;

/// Why a framework data file is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameworkFault {
    /// Not JSON, or not of the expected shape.
    #[error("the file cannot be read as frameworks: {0}")]
    Unreadable(String),
    /// The same framework and version twice.
    #[error("{code}, version \"{version}\", stands twice in the file")]
    VersionTwice {
        /// The framework.
        code: String,
        /// The version that stands twice.
        version: String,
    },
    /// The last day in force lies before the first.
    #[error("{0} ends before it begins")]
    EndsBeforeItBegins(String),
    /// A framework without standards says nothing.
    #[error("{0} has no standards")]
    NoStandards(String),
    /// A code that must be unique in its framework stands twice.
    #[error("{framework}: the code {code} stands twice")]
    CodeTwice {
        /// The framework.
        framework: String,
        /// The code that stands twice.
        code: String,
    },
    /// A standard names a group that the framework does not have.
    #[error("{framework}: {standard} belongs to the group {group}, which is not there")]
    UnknownGroup {
        /// The framework.
        framework: String,
        /// The standard.
        standard: String,
        /// The group that is not there.
        group: String,
    },
}

/// Reads a framework data file: a JSON array of frameworks.
pub fn parse_frameworks(text: &str) -> Result<Vec<Framework>, FrameworkFault> {
    let frameworks: Vec<Framework> = serde_json::from_str(text)
        .map_err(|error| FrameworkFault::Unreadable(error.to_string()))?;
    let mut versions = HashSet::new();
    for framework in &frameworks {
        if !versions.insert((framework.code.as_str(), framework.version.as_str())) {
            return Err(FrameworkFault::VersionTwice {
                code: framework.code.clone(),
                version: framework.version.clone(),
            });
        }
        check(framework)?;
    }
    Ok(frameworks)
}

/// The frameworks that ship with the product.
pub fn shipped_frameworks() -> Result<Vec<Framework>, FrameworkFault> {
    parse_frameworks(include_str!("../../data/frameworks.json"))
}

fn check(framework: &Framework) -> Result<(), FrameworkFault> {
    if let (Some(from), Some(to)) = (framework.effective_from, framework.effective_to)
        && to < from
    {
        return Err(FrameworkFault::EndsBeforeItBegins(framework.code.clone()));
    }
    if framework.standards.is_empty() {
        return Err(FrameworkFault::NoStandards(framework.code.clone()));
    }
    unique(
        framework,
        framework.standards.iter().map(|standard| &standard.code),
    )?;
    unique(framework, framework.levels.iter().map(|level| &level.code))?;
    unique(framework, framework.groups.iter().map(|group| &group.code))?;
    let groups: HashSet<&str> = framework
        .groups
        .iter()
        .map(|group| group.code.as_str())
        .collect();
    for standard in &framework.standards {
        if let Some(group) = &standard.group
            && !groups.contains(group.as_str())
        {
            return Err(FrameworkFault::UnknownGroup {
                framework: framework.code.clone(),
                standard: standard.code.clone(),
                group: group.clone(),
            });
        }
    }
    Ok(())
}

fn unique<'a>(
    framework: &Framework,
    codes: impl Iterator<Item = &'a String>,
) -> Result<(), FrameworkFault> {
    let mut seen = HashSet::new();
    for code in codes {
        if !seen.insert(code) {
            return Err(FrameworkFault::CodeTwice {
                framework: framework.code.clone(),
                code: code.clone(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{FrameworkFault, parse_frameworks, shipped_frameworks};

    #[rstest]
    #[case("PCF", 9, 9, 3)]
    #[case("PQS-CFP", 10, 2, 0)]
    #[case("PQS-PS", 8, 0, 0)]
    #[case("SWE-CPD", 8, 0, 0)]
    fn the_shipped_file_holds_what_the_facts_say(
        #[case] code: &str,
        #[case] standards: usize,
        #[case] levels: usize,
        #[case] groups: usize,
    ) {
        let frameworks = shipped_frameworks().unwrap();
        let framework = frameworks.iter().find(|f| f.code == code).unwrap();
        assert_eq!(framework.standards.len(), standards);
        assert_eq!(framework.levels.len(), levels);
        assert_eq!(framework.groups.len(), groups);
    }

    fn one(standards: &str, from: &str, to: &str) -> String {
        format!(
            r#"[{{"code":"X","title":"X","version":"1","publisher":"P","effective_from":{from},
                "effective_to":{to},"status":"","source":"","standards":{standards}}}]"#
        )
    }

    #[test]
    fn a_file_that_is_not_a_list_of_frameworks_is_refused() {
        assert!(matches!(
            parse_frameworks("{}"),
            Err(FrameworkFault::Unreadable(_))
        ));
    }

    #[rstest]
    #[case::no_standards("[]", "null", "null", FrameworkFault::NoStandards("X".into()))]
    #[case::ends_first(
        r#"[{"code":"A","number":"1","title":"A"}]"#, "\"2027-04-01\"", "\"2026-04-01\"",
        FrameworkFault::EndsBeforeItBegins("X".into())
    )]
    #[case::code_twice(
        r#"[{"code":"A","number":"1","title":"A"},{"code":"A","number":"2","title":"B"}]"#, "null", "null",
        FrameworkFault::CodeTwice { framework: "X".into(), code: "A".into() }
    )]
    #[case::unknown_group(
        r#"[{"code":"A","number":"1","title":"A","group":"G"}]"#, "null", "null",
        FrameworkFault::UnknownGroup { framework: "X".into(), standard: "A".into(), group: "G".into() }
    )]
    fn a_file_that_contradicts_itself_is_refused(
        #[case] standards: &str,
        #[case] from: &str,
        #[case] to: &str,
        #[case] fault: FrameworkFault,
    ) {
        assert_eq!(parse_frameworks(&one(standards, from, to)), Err(fault));
    }
}
